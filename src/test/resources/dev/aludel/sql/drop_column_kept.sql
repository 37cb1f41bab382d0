-- locks ACCESS_EXCLUSIVE, scans
DO $keep$
DECLARE
    the_table CONSTANT regclass := 'users';
    the_column CONSTANT text := 'name';
    the_revision CONSTANT text := nullif(current_setting('aludel.revision', true), '');
    the_id bigint;
    the_name text;
    the_attribute pg_attribute;
    the_key text[];
    the_places smallint[];
    the_list text;
    the_sequence record;
    the_position jsonb;
    the_positions jsonb := '{}';
    the_rows bigint;
    the_settings CONSTANT text[] := ARRAY[current_setting('row_security'), current_setting('datestyle'),
        current_setting('intervalstyle'), current_setting('extra_float_digits')];
BEGIN
    IF the_revision IS NULL THEN
        RAISE EXCEPTION 'only a revision that aludel runs can keep something';
    END IF;
    EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', the_table);
    -- No row may be hidden, and text must give every value back.
    PERFORM set_config('row_security', 'off', true), set_config('datestyle', 'ISO, YMD', true),
        set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '3', true);
    IF the_column IS NOT NULL THEN
        SELECT * INTO the_attribute FROM pg_attribute
        WHERE attrelid = the_table AND attname = the_column AND attnum > 0 AND NOT attisdropped;
        IF NOT FOUND THEN
            RAISE EXCEPTION USING ERRCODE = 'undefined_column',
                MESSAGE = format('column "%s" of relation "%s" does not exist', the_column, the_table);
        ELSIF the_attribute.attgenerated <> '' THEN
            RETURN; -- what its expression says is all there is
        END IF;
        IF EXISTS (SELECT FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                   WHERE i.inhparent = the_table AND NOT c.relispartition) THEN
            RAISE EXCEPTION USING ERRCODE = 'feature_not_supported',
                MESSAGE = format('%s has children, among whose rows no key tells which is which', the_table),
                HINT = 'Keep the column of each child, or drop it without keep.';
        END IF;
        SELECT array_agg(a.attname::text ORDER BY k.place), array_agg(a.attnum ORDER BY k.place)
        INTO the_key, the_places
        FROM (SELECT i.indkey, i.indnkeyatts
              FROM pg_index i
              WHERE i.indrelid = the_table AND i.indisunique AND i.indisvalid AND i.indpred IS NULL
                AND i.indexprs IS NULL AND (i.indisprimary OR i.indimmediate)
                AND NOT EXISTS (SELECT FROM pg_attribute n
                                WHERE n.attrelid = i.indrelid AND n.attnum = ANY (i.indkey[:i.indnkeyatts - 1])
                                  AND (NOT n.attnotnull OR n.attname = the_column))
              ORDER BY i.indisprimary DESC, i.indexrelid LIMIT 1) AS i
        CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY AS k (attnum, place)
        JOIN pg_attribute a ON a.attrelid = the_table AND a.attnum = k.attnum
        WHERE k.place <= i.indnkeyatts;
        IF the_key IS NULL THEN
            RAISE EXCEPTION USING ERRCODE = 'feature_not_supported',
                MESSAGE = format('%s has no key by which the values of "%s" would find their rows again', the_table, the_column),
                HINT = 'Give it a primary key first, keep the whole table, or drop the column without keep.';
        END IF;
    END IF;
    -- Types and collations of somebody's own may go too, so what has one is kept as text.
    SELECT string_agg(CASE WHEN t.typnamespace = 'pg_catalog'::regnamespace AND (
                               a.attcollation = 0 OR c.collnamespace = 'pg_catalog'::regnamespace)
                           THEN format('t.%I', a.attname)
                           ELSE format('t.%1$I::text COLLATE "C" AS %1$I', a.attname)
                      END, ', ' ORDER BY a.attnum)
    INTO the_list
    FROM pg_attribute a
    JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_collation c ON c.oid = a.attcollation
    WHERE a.attrelid = the_table AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      AND (the_column IS NULL OR a.attname = the_column OR a.attname = ANY (the_key));
    FOR the_sequence IN
        SELECT a.attname::text AS owner, pg_get_serial_sequence(the_table::text, a.attname) AS name
        FROM pg_attribute a
        WHERE a.attrelid = the_table AND a.attnum > 0 AND NOT a.attisdropped
          AND (the_column IS NULL OR a.attname = the_column)
    LOOP
        IF the_sequence.name IS NOT NULL THEN
            EXECUTE format('SELECT jsonb_build_object(%L::text, jsonb_build_array(last_value, is_called)) FROM %s',
                the_sequence.owner, the_sequence.name) INTO the_position;
            the_positions := the_positions || the_position;
        END IF;
    END LOOP;
    IF to_regclass('aludel_kept.aludel_kept') IS NULL THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('aludel_kept', 0)); -- several may come at once
        IF to_regnamespace('aludel_kept') IS NULL THEN
            CREATE SCHEMA aludel_kept;
        END IF;
        CREATE TABLE IF NOT EXISTS aludel_kept.aludel_kept (
            id bigint GENERATED ALWAYS AS IDENTITY,
            name text NOT NULL,
            revision text NOT NULL,
            direction text NOT NULL,
            history text NOT NULL,
            namespace text NOT NULL,
            table_name text NOT NULL,
            relation oid NOT NULL,
            column_name text,
            key_columns text[],
            key_places smallint[],
            positions jsonb NOT NULL,
            rows bigint NOT NULL,
            kept timestamptz NOT NULL DEFAULT clock_timestamp(),
            standing text,
            back oid,
            CONSTRAINT aludel_kept_pkey PRIMARY KEY (id),
            CONSTRAINT aludel_kept_name_key UNIQUE (name)
        );
    END IF;
    the_id := nextval(pg_get_serial_sequence('aludel_kept.aludel_kept', 'id'));
    the_name := concat_ws('_', left(the_revision, 12), the_id,
        (SELECT relname FROM pg_class WHERE oid = the_table), the_column)::name;
    EXECUTE format('CREATE TABLE aludel_kept.%I AS SELECT %s FROM %s AS t', the_name, the_list, the_table);
    GET DIAGNOSTICS the_rows = ROW_COUNT;
    INSERT INTO aludel_kept.aludel_kept (id, name, revision, direction, history, namespace, table_name, relation,
        column_name, key_columns, key_places, positions, rows)
    OVERRIDING SYSTEM VALUE
    SELECT the_id, the_name, the_revision, current_setting('aludel.direction'), current_setting('aludel.namespace'),
        n.nspname, c.relname, c.oid, the_column, the_key, the_places, the_positions, the_rows
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid = the_table;
    PERFORM set_config('row_security', the_settings[1], true), set_config('datestyle', the_settings[2], true),
        set_config('intervalstyle', the_settings[3], true), set_config('extra_float_digits', the_settings[4], true);
END
$keep$;
-- locks ACCESS_EXCLUSIVE
ALTER TABLE users DROP COLUMN name;
