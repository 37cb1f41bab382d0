ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('new', 'well', 'glad');
ALTER TABLE t ALTER COLUMN number TYPE text;
UPDATE t SET number = '0' WHERE number IS NULL;
ALTER TABLE t ALTER COLUMN number SET NOT NULL;
ALTER TABLE t ALTER COLUMN amount TYPE integer;
UPDATE t SET amount = 0 WHERE amount IS NULL;
ALTER TABLE t ALTER COLUMN amount SET NOT NULL;
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
        WHERE mood::text NOT IN ('new', 'well', 'glad') ORDER BY id, mood
    ) AS aludel_row) AS aludel_rows;
    IF aludel_count > 0 THEN
        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE =
            't.mood has values that its type will not have'
            || ': ' || aludel_count || ' found, such as ' || aludel_sample;
    END IF;
END
$check$;
ALTER TABLE t ALTER COLUMN mood TYPE mood USING mood::text::mood;
UPDATE t SET mood = 'well' WHERE mood IS NULL;
ALTER TABLE t ALTER COLUMN mood SET NOT NULL;
DROP TYPE mood__old;
