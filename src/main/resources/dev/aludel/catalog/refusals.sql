-- What attempt.sql left behind.
SELECT r.refusals[i]::integer AS place,
       r.refusals[i + 1] AS message
FROM (SELECT current_setting('aludel.refusals')::text[] AS refusals) r,
     generate_series(1, cardinality(r.refusals), 2) AS i
