ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('a', 'd');
DO $check$
DECLARE
    aludel_count bigint;
    aludel_sample text;
BEGIN
    SELECT count(*), string_agg(aludel_row::text, ', ') FILTER (WHERE aludel_number <= 5)
    INTO aludel_count, aludel_sample
    FROM (SELECT aludel_row, row_number() OVER () AS aludel_number
    FROM (
        SELECT id, m FROM t
        WHERE m::text NOT IN ('a', 'd') ORDER BY id, m
    ) AS aludel_row) AS aludel_rows;
    IF aludel_count > 0 THEN
        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE =
            't.m has values that its type will not have'
            || ': ' || aludel_count || ' found, such as ' || aludel_sample;
    END IF;
END
$check$;
ALTER TABLE t
    ALTER COLUMN m DROP DEFAULT,
    ALTER COLUMN m TYPE mood USING m::text::mood,
    ALTER COLUMN m SET DEFAULT 'a'::mood;
DO $check$
DECLARE
    aludel_count bigint;
    aludel_sample text;
BEGIN
    SELECT count(*), string_agg(aludel_row::text, ', ') FILTER (WHERE aludel_number <= 5)
    INTO aludel_count, aludel_sample
    FROM (SELECT aludel_row, row_number() OVER () AS aludel_number
    FROM (
        SELECT id, ms FROM t
        WHERE NOT ms::text[] <@ ARRAY['a', 'd']::text[] ORDER BY id, ms
    ) AS aludel_row) AS aludel_rows;
    IF aludel_count > 0 THEN
        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE =
            't.ms has values that its type will not have'
            || ': ' || aludel_count || ' found, such as ' || aludel_sample;
    END IF;
END
$check$;
ALTER TABLE t ALTER COLUMN ms TYPE mood[] USING ms::text[]::mood[];
DROP TYPE mood__old;
