-- The defaults, generation expressions and checks of this session's temporary tables.
SELECT c.relname AS table_name,
       'value' AS kind,
       a.attname AS object,
       pg_get_expr(v.adbin, v.adrelid) AS expression
FROM pg_class c
JOIN pg_attrdef v ON v.adrelid = c.oid
JOIN pg_attribute a ON a.attrelid = v.adrelid AND a.attnum = v.adnum
WHERE c.relnamespace = pg_my_temp_schema()
UNION ALL
SELECT c.relname, 'check', k.conname, pg_get_expr(k.conbin, k.conrelid)
FROM pg_class c
JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'c'
WHERE c.relnamespace = pg_my_temp_schema()
