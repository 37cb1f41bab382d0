-- Extensions, as CREATE EXTENSION takes them: in which version they come is the server's matter.
SELECT 'pg_extension:' || e.oid || ':0' AS key,
       'extension' AS kind,
       n.nspname AS namespace,
       e.extname AS name,
       ARRAY['CREATE EXTENSION IF NOT EXISTS ' || quote_ident(e.extname)
             || CASE WHEN n.nspname IN (current_schema(), 'pg_catalog') THEN ''
                     ELSE ' SCHEMA ' || quote_ident(n.nspname) END] AS create_sql,
       ARRAY['DROP EXTENSION ' || quote_ident(e.extname)] AS drop_sql
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
WHERE e.oid >= 16384
ORDER BY e.extname
