-- Views and materialized views, with what is said of their columns.
SELECT 'pg_class:' || c.oid || ':0' AS key,
       CASE c.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END AS kind,
       n.nspname AS namespace,
       c.relname AS name,
       ARRAY[concat_ws(' ', CASE c.relkind WHEN 'v' THEN 'CREATE VIEW' ELSE 'CREATE MATERIALIZED VIEW' END,
             c.oid::regclass,
             'WITH (' || array_to_string(c.reloptions, ', ') || ')',
             'TABLESPACE ' || quote_ident(s.spcname),
             'AS' || E'\n' || rtrim(pg_get_viewdef(c.oid), ';'),
             CASE WHEN c.relkind = 'm' AND NOT c.relispopulated THEN E'\nWITH NO DATA' END)]
       || ARRAY(SELECT 'ALTER VIEW ' || c.oid::regclass || ' ALTER COLUMN ' || quote_ident(a.attname)
                       || ' SET DEFAULT ' || pg_get_expr(v.adbin, v.adrelid)
                FROM pg_attrdef v
                JOIN pg_attribute a ON a.attrelid = v.adrelid AND a.attnum = v.adnum
                WHERE v.adrelid = c.oid
                ORDER BY a.attnum) AS create_sql,
       ARRAY['DROP ' || CASE c.relkind WHEN 'v' THEN 'VIEW ' ELSE 'MATERIALIZED VIEW ' END || c.oid::regclass] AS drop_sql
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
WHERE c.relkind IN ('v', 'm')
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY n.nspname, c.relname
