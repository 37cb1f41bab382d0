-- Check constraints that a table has of its own. NOT NULL is none: PostgreSQL 18 keeps it as contype 'n'.
SELECT k.conrelid AS table_oid,
       k.conname AS name,
       pg_get_expr(k.conbin, k.conrelid) AS expression
FROM pg_constraint k
JOIN pg_class c ON c.oid = k.conrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE k.contype = 'c'
  AND k.conislocal
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY k.conrelid, k.conname
