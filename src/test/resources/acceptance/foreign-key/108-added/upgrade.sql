DO $check$
DECLARE
    aludel_count bigint;
    aludel_sample text;
BEGIN
    SELECT count(*), string_agg(aludel_row::text, ', ') FILTER (WHERE aludel_number <= 5)
    INTO aludel_count, aludel_sample
    FROM (SELECT aludel_row, row_number() OVER () AS aludel_number
    FROM (
        SELECT child.id, child.r_id FROM t AS child
        WHERE child.r_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM r AS parent WHERE parent.id = child.r_id)
        ORDER BY child.id, child.r_id
    ) AS aludel_row) AS aludel_rows;
    IF aludel_count > 0 THEN
        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE =
            't.r_id refers to no row of r'
            || ': ' || aludel_count || ' found, such as ' || aludel_sample;
    END IF;
END
$check$;
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (r_id) REFERENCES r (id);
