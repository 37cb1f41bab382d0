ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('sad', 'glad', 'well');
ALTER TABLE t
    ALTER COLUMN number DROP NOT NULL,
    ALTER COLUMN number TYPE integer USING number::integer;
ALTER TABLE t
    ALTER COLUMN amount DROP NOT NULL,
    ALTER COLUMN amount TYPE bigint;
DO $check$
DECLARE
    aludel_count bigint;
    aludel_sample text;
BEGIN
    SELECT count(*), string_agg(aludel_row::text, ', ') FILTER (WHERE aludel_number <= 5)
    INTO aludel_count, aludel_sample
    FROM (SELECT aludel_row, row_number() OVER () AS aludel_number
    FROM (
        SELECT id, mood FROM t
        WHERE mood::text NOT IN ('sad', 'glad', 'well') ORDER BY id, mood
    ) AS aludel_row) AS aludel_rows;
    IF aludel_count > 0 THEN
        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE =
            't.mood has values that its type will not have'
            || ': ' || aludel_count || ' found, such as ' || aludel_sample;
    END IF;
END
$check$;
ALTER TABLE t
    ALTER COLUMN mood DROP NOT NULL,
    ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood__old;
