ALTER TABLE t DROP CONSTRAINT c;
ALTER TYPE app.feeling RENAME TO feeling__old;
CREATE TYPE app.feeling AS ENUM ('happy', 'sad', 'odd');
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
        WHERE m::text NOT IN ('happy', 'sad', 'odd') ORDER BY id, m
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
    ALTER COLUMN m TYPE app.feeling USING m::text::app.feeling,
    ALTER COLUMN m SET DEFAULT 'sad'::app.feeling;
DROP TYPE app.feeling__old;
ALTER TABLE t ADD CONSTRAINT c CHECK (m <> 'odd'::app.feeling);
ALTER TYPE app.feeling RENAME TO mood;
ALTER TYPE app.mood RENAME VALUE 'happy' TO 'happy__old';
ALTER TYPE app.mood RENAME VALUE 'sad' TO 'happy';
ALTER TYPE app.mood RENAME VALUE 'happy__old' TO 'sad';
