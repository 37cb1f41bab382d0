ALTER TYPE mood RENAME TO mood__old;
ALTER TYPE other RENAME TO other__old;
CREATE TYPE mood AS ENUM ('z', 'b');
CREATE TYPE other AS ENUM ('x');
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
        WHERE m::text NOT IN ('z', 'b') ORDER BY id, m
    ) AS aludel_row) AS aludel_rows;
    IF aludel_count > 0 THEN
        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE =
            't.m has values that its type will not have'
            || ': ' || aludel_count || ' found, such as ' || aludel_sample;
    END IF;
END
$check$;
ALTER TABLE t ALTER COLUMN m TYPE mood USING m::text::mood;
DO $check$
DECLARE
    aludel_count bigint;
    aludel_sample text;
BEGIN
    SELECT count(*), string_agg(aludel_row::text, ', ') FILTER (WHERE aludel_number <= 5)
    INTO aludel_count, aludel_sample
    FROM (SELECT aludel_row, row_number() OVER () AS aludel_number
    FROM (
        SELECT id, o FROM t
        WHERE o::text NOT IN ('x') ORDER BY id, o
    ) AS aludel_row) AS aludel_rows;
    IF aludel_count > 0 THEN
        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE =
            't.o has values that its type will not have'
            || ': ' || aludel_count || ' found, such as ' || aludel_sample;
    END IF;
END
$check$;
ALTER TABLE t ALTER COLUMN o TYPE other USING o::text::other;
DROP TYPE mood__old;
DROP TYPE other__old;
ALTER TYPE mood RENAME VALUE 'z' TO 'a';
