-- locks ACCESS_SHARE, scans
DO $check$
DECLARE
    aludel_count bigint;
    aludel_sample text;
BEGIN
    SELECT count(*), string_agg(aludel_row::text, ', ') FILTER (WHERE aludel_number <= 5)
    INTO aludel_count, aludel_sample
    FROM (SELECT aludel_row, row_number() OVER () AS aludel_number
    FROM (
        SELECT email, count(*) FROM users
        WHERE email IS NOT NULL
        GROUP BY email HAVING count(*) > 1 ORDER BY email
    ) AS aludel_row) AS aludel_rows;
    IF aludel_count > 0 THEN
        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE =
            'users.email is not unique'
            || ': ' || aludel_count || ' found, such as ' || aludel_sample;
    END IF;
END
$check$;
