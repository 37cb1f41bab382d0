
DECLARE
    the_entry record;
    the_position record;
    the_sequence text;
BEGIN
    IF to_regclass('aludel_kept.aludel_kept') IS NULL THEN
        RETURN;
    END IF;
    FOR the_entry IN
        SELECT * FROM aludel_kept.aludel_kept
        WHERE revision = ANY (ARRAY[:revisions]::text[]) AND direction = :direction
          AND history = current_setting('aludel.namespace')
        ORDER BY id
    LOOP
        IF the_entry.back IS NULL THEN
            RAISE WARNING '%.% stays in aludel_kept: nothing has come back that it belongs to',
                the_entry.table_name, coalesce(the_entry.column_name, '*');
            CONTINUE;
        END IF;
        FOR the_position IN
            SELECT p.key AS owner, (p.value ->> 0)::bigint AS last, (p.value ->> 1)::boolean AS called
            FROM jsonb_each(the_entry.positions) p
            JOIN pg_attribute a ON a.attrelid = the_entry.back AND a.attname = p.key AND NOT a.attisdropped
        LOOP
            the_sequence := pg_get_serial_sequence(the_entry.back::regclass::text, the_position.owner);
            IF the_sequence IS NOT NULL THEN
                PERFORM setval(the_sequence::regclass, the_position.last, the_position.called);
            END IF;
        END LOOP;
        EXECUTE format('DROP TABLE aludel_kept.%I', the_entry.name);
        DELETE FROM aludel_kept.aludel_kept WHERE id = the_entry.id;
    END LOOP;
END
