-- Indexes of materialized views, and indexes that are not valid, which somebody has to build again.
SELECT 'pg_class:' || i.indexrelid || ':0' AS key,
       CASE WHEN i.indisvalid AND i.indisready AND i.indislive THEN 'index' ELSE 'invalid index' END AS kind,
       n.nspname AS namespace,
       x.relname AS name,
       n.nspname AS table_namespace,
       t.relname AS table_name,
       ARRAY[pg_get_indexdef(i.indexrelid, 0, true)] AS create_sql,
       ARRAY['DROP INDEX ' || i.indexrelid::regclass] AS drop_sql,
       CASE WHEN NOT (i.indisvalid AND i.indisready AND i.indislive) THEN 'it is not valid' END AS missing
FROM pg_index i
JOIN pg_class x ON x.oid = i.indexrelid
JOIN pg_class t ON t.oid = i.indrelid
JOIN pg_namespace n ON n.oid = t.relnamespace
WHERE (t.relkind = 'm' OR t.relkind IN ('r', 'p') AND NOT t.relispartition
                          AND NOT (i.indisvalid AND i.indisready AND i.indislive))
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY n.nspname, x.relname
