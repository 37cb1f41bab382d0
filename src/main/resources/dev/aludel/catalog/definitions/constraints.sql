-- Constraints that the model has no word for at all, and what it has no word for in those that it models:
-- these are made again as they are.
SELECT CASE WHEN l.whole THEN 'pg_constraint:' || k.oid || ':0' END AS key,
       CASE WHEN l.whole THEN '{}' ELSE ARRAY['pg_constraint:' || k.oid || ':0'] END AS base,
       l.kind,
       n.nspname AS namespace,
       k.conname AS name,
       n.nspname AS table_namespace,
       c.relname AS table_name,
       ARRAY['ALTER TABLE ' || c.oid::regclass
             || CASE WHEN l.whole THEN '' ELSE ' DROP CONSTRAINT ' || quote_ident(k.conname) || ',' END
             || ' ADD CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid)] AS create_sql,
       CASE WHEN l.whole THEN ARRAY['ALTER TABLE ' || c.oid::regclass || ' DROP CONSTRAINT ' || quote_ident(k.conname)]
            ELSE '{}' END AS drop_sql
FROM pg_constraint k
JOIN pg_class c ON c.oid = k.conrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL to_jsonb(k) AS j (row)
LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u')
CROSS JOIN LATERAL (
    SELECT CASE
             WHEN k.contype = 'x' THEN 'exclusion constraint'
             WHEN (j.row ->> 'conperiod')::boolean THEN 'temporal constraint'
             WHEN NOT (j.row ->> 'conenforced')::boolean THEN 'not enforced constraint'
             WHEN NOT k.convalidated THEN 'not valid constraint'
             WHEN k.contype = 'c' AND k.connoinherit THEN 'check without inheritance'
             WHEN k.contype = 'p' AND k.condeferrable THEN 'deferrable primary key'
             WHEN i.indnatts > i.indnkeyatts THEN 'covering constraint'
             WHEN jsonb_typeof(j.row -> 'confdelsetcols') = 'array' THEN 'foreign key that sets some columns'
           END,
           k.contype = 'x' OR coalesce((j.row ->> 'conperiod')::boolean, false)) AS l (kind, whole)
WHERE l.kind IS NOT NULL
  AND k.contype IN ('c', 'f', 'p', 'u', 'x')
  AND k.conparentid = 0
  AND k.conislocal
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY n.nspname, c.relname, k.conname
