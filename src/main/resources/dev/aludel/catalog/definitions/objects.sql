-- What is modelled and may have to do with something that is not. The table is 0 for what belongs to none.
SELECT 'pg_namespace:' || n.oid || ':0' AS key, 'namespace' AS kind, '' AS namespace, n.nspname AS name,
       NULL AS table_namespace, NULL AS table_name, 0 AS table_oid
FROM pg_namespace n
WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'aludel_kept')
UNION ALL
SELECT 'pg_type:' || t.oid || ':0', 'type', n.nspname, t.typname, NULL, NULL, 0
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE (t.typtype = 'e' OR c.relkind = 'c') AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'aludel_kept')
UNION ALL
SELECT 'pg_class:' || c.oid || ':0', 'sequence', n.nspname, c.relname, NULL, NULL, 0
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'S' AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'aludel_kept')
  AND NOT EXISTS (SELECT FROM pg_depend d
                  WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'i')
UNION ALL
SELECT 'pg_class:' || c.oid || ':0', 'table', n.nspname, c.relname, NULL, NULL, c.oid
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'aludel_kept')
UNION ALL
SELECT 'pg_class:' || c.oid || ':' || a.attnum, 'column', n.nspname, a.attname, n.nspname, c.relname, c.oid
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'aludel_kept')
UNION ALL
SELECT 'pg_constraint:' || k.oid || ':0', 'constraint', n.nspname, k.conname, n.nspname, c.relname, c.oid
FROM pg_constraint k
JOIN pg_class c ON c.oid = k.conrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE k.contype IN ('c', 'f', 'p', 'u') AND k.conparentid = 0
  AND NOT coalesce((to_jsonb(k) ->> 'conperiod')::boolean, false)
  AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'aludel_kept')
UNION ALL
SELECT 'pg_class:' || i.indexrelid || ':0', 'index', n.nspname, x.relname, n.nspname, c.relname, c.oid
FROM pg_index i
JOIN pg_class x ON x.oid = i.indexrelid
JOIN pg_class c ON c.oid = i.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND i.indisvalid AND i.indisready AND i.indislive
  AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'aludel_kept')
  AND NOT EXISTS (SELECT FROM pg_constraint k
                  WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x'))
