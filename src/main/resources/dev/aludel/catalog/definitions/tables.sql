-- What can only be said where a table is created: how it is partitioned, and from what it inherits, which brings
-- the columns that the child has not changed.
SELECT ARRAY['pg_class:' || c.oid || ':0'] AS base,
       ARRAY(SELECT 'pg_class:' || h.inhparent || ':0' FROM pg_inherits h WHERE h.inhrelid = c.oid)
       || ARRAY(SELECT 'pg_class:' || c.oid || ':' || k.number
                FROM pg_partitioned_table p, unnest(p.partattrs) AS k (number)
                WHERE p.partrelid = c.oid AND k.number > 0) AS needs,
       CASE c.relkind WHEN 'p' THEN 'partitioned table' ELSE 'inheritance' END AS kind,
       n.nspname AS namespace,
       c.relname AS name,
       n.nspname AS table_namespace,
       c.relname AS table_name,
       '{}'::text[] AS create_sql,
       '{}'::text[] AS drop_sql,
       ARRAY(SELECT 'pg_class:' || c.oid || ':' || a.attnum
             FROM pg_attribute a
             LEFT JOIN pg_attrdef v ON v.adrelid = a.attrelid AND v.adnum = a.attnum
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND NOT a.attislocal
               AND NOT EXISTS (
                 SELECT FROM pg_description d
                 WHERE d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = a.attnum)
               AND EXISTS (
                 SELECT FROM pg_inherits h
                 JOIN pg_attribute pa ON pa.attrelid = h.inhparent AND pa.attname = a.attname
                                     AND pa.attnotnull = a.attnotnull
                 LEFT JOIN pg_attrdef pv ON pv.adrelid = pa.attrelid AND pv.adnum = pa.attnum
                 WHERE h.inhrelid = c.oid
                   AND pg_get_expr(pv.adbin, pv.adrelid) IS NOT DISTINCT FROM pg_get_expr(v.adbin, v.adrelid))
            ) AS brings,
       CASE c.relkind
         WHEN 'p' THEN 'PARTITION BY ' || pg_get_partkeydef(c.oid)
         ELSE 'INHERITS (' || (SELECT string_agg(h.inhparent::regclass::text, ', ' ORDER BY h.inhseqno)
                               FROM pg_inherits h WHERE h.inhrelid = c.oid) || ')'
       END AS options
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p')
  AND NOT c.relispartition
  AND (c.relkind = 'p' OR EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = c.oid))
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY n.nspname, c.relname
