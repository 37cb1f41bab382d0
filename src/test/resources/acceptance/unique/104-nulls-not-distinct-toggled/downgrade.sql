DROP INDEX i1;
DROP INDEX i2;
ALTER TABLE t DROP CONSTRAINT u1;
ALTER TABLE t DROP CONSTRAINT u2;
DO $check$
DECLARE
    aludel_count bigint;
    aludel_sample text;
BEGIN
    SELECT count(*), string_agg(aludel_row::text, ', ') FILTER (WHERE aludel_number <= 5)
    INTO aludel_count, aludel_sample
    FROM (SELECT aludel_row, row_number() OVER () AS aludel_number
    FROM (
        SELECT x, count(*) FROM t
        GROUP BY x HAVING count(*) > 1 ORDER BY x
    ) AS aludel_row) AS aludel_rows;
    IF aludel_count > 0 THEN
        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE =
            't.x is not unique'
            || ': ' || aludel_count || ' found, such as ' || aludel_sample;
    END IF;
END
$check$;
ALTER TABLE t ADD CONSTRAINT u1 UNIQUE NULLS NOT DISTINCT (x);
ALTER TABLE t ADD CONSTRAINT u2 UNIQUE (y);
CREATE UNIQUE INDEX i1 ON t (x) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX i2 ON t (y);
