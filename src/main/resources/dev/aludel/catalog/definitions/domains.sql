-- Domains, with their constraints in the order of their names.
SELECT 'pg_type:' || t.oid || ':0' AS key,
       'domain' AS kind,
       n.nspname AS namespace,
       t.typname AS name,
       ARRAY[concat_ws(' ', 'CREATE DOMAIN', t.oid::regtype, 'AS', format_type(t.typbasetype, t.typtypmod),
             CASE WHEN t.typcollation <> b.typcollation THEN 'COLLATE ' || t.typcollation::regcollation END,
             'DEFAULT ' || pg_get_expr(t.typdefaultbin, 0),
             CASE WHEN t.typnotnull THEN 'NOT NULL' END,
             (SELECT string_agg('CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid), ' '
                                ORDER BY k.conname COLLATE "C")
              FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype <> 'n' AND k.convalidated))]
       || ARRAY(SELECT 'ALTER DOMAIN ' || t.oid::regtype || ' ADD CONSTRAINT ' || quote_ident(k.conname) || ' '
                       || pg_get_constraintdef(k.oid)
                FROM pg_constraint k
                WHERE k.contypid = t.oid AND k.contype <> 'n' AND NOT k.convalidated
                ORDER BY k.conname) AS create_sql,
       ARRAY['DROP DOMAIN ' || t.oid::regtype] AS drop_sql
FROM pg_type t
JOIN pg_type b ON b.oid = t.typbasetype
JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype = 'd'
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY n.nspname, t.typname
