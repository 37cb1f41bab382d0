-- Partitions, each with what it has of its own: defaults, constraints, indexes.
SELECT 'pg_class:' || c.oid || ':0' AS key,
       'partition' AS kind,
       n.nspname AS namespace,
       c.relname AS name,
       pn.nspname AS table_namespace,
       p.relname AS table_name,
       ARRAY[concat_ws(' ', 'CREATE TABLE', c.oid::regclass, 'PARTITION OF', p.oid::regclass,
             pg_get_expr(c.relpartbound, c.oid), 'PARTITION BY ' || pg_get_partkeydef(c.oid),
             'WITH (' || array_to_string(c.reloptions, ', ') || ')')]
       || ARRAY(SELECT 'ALTER TABLE ' || c.oid::regclass || ' ALTER COLUMN ' || quote_ident(a.attname)
                       || coalesce(' SET DEFAULT ' || pg_get_expr(v.adbin, v.adrelid), ' DROP DEFAULT')
                FROM pg_attribute a
                JOIN pg_attribute pa ON pa.attrelid = p.oid AND pa.attname = a.attname AND pa.attgenerated = ''
                LEFT JOIN pg_attrdef v ON v.adrelid = a.attrelid AND v.adnum = a.attnum
                LEFT JOIN pg_attrdef pv ON pv.adrelid = pa.attrelid AND pv.adnum = pa.attnum
                WHERE a.attrelid = c.oid
                  AND pg_get_expr(v.adbin, v.adrelid) IS DISTINCT FROM pg_get_expr(pv.adbin, pv.adrelid)
                ORDER BY a.attnum)
       || ARRAY(SELECT 'ALTER TABLE ' || c.oid::regclass || ' ADD CONSTRAINT ' || quote_ident(k.conname) || ' '
                       || pg_get_constraintdef(k.oid)
                FROM pg_constraint k
                WHERE k.conrelid = c.oid AND k.conislocal AND k.coninhcount = 0 AND k.conparentid = 0
                  AND k.contype IN ('c', 'f', 'p', 'u', 'x')
                ORDER BY k.contype = 'f', k.conname)
       || ARRAY(SELECT pg_get_indexdef(i.indexrelid, 0, true)
                FROM pg_index i
                WHERE i.indrelid = c.oid
                  AND i.indisvalid
                  AND NOT EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = i.indexrelid)
                  AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = c.oid)
                ORDER BY i.indexrelid::regclass::text) AS create_sql,
       ARRAY['DROP TABLE ' || c.oid::regclass] AS drop_sql,
       CASE c.relkind WHEN 'f' THEN 'it is a foreign table' END AS missing
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_inherits h ON h.inhrelid = c.oid
JOIN pg_class p ON p.oid = h.inhparent
JOIN pg_namespace pn ON pn.oid = p.relnamespace
WHERE c.relispartition
  AND c.relkind IN ('r', 'p', 'f')
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY n.nspname, c.relname
