-- Policies of row security, with the roles that they name.
SELECT 'pg_policy:' || p.oid || ':0' AS key,
       'policy' AS kind,
       n.nspname AS namespace,
       p.polname AS name,
       n.nspname AS table_namespace,
       c.relname AS table_name,
       ARRAY(SELECT r.rolname::text FROM pg_roles r WHERE r.oid = ANY (p.polroles) ORDER BY r.rolname) AS roles,
       ARRAY[concat_ws(' ', 'CREATE POLICY', quote_ident(p.polname), 'ON', c.oid::regclass,
             CASE WHEN NOT p.polpermissive THEN 'AS RESTRICTIVE' END,
             'FOR ' || CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                                     WHEN 'd' THEN 'DELETE' END,
             'TO ' || (SELECT string_agg(quote_ident(r.rolname), ', ' ORDER BY r.rolname)
                       FROM pg_roles r WHERE r.oid = ANY (p.polroles)),
             'USING (' || pg_get_expr(p.polqual, p.polrelid) || ')',
             'WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')')] AS create_sql,
       ARRAY['DROP POLICY ' || quote_ident(p.polname) || ' ON ' || c.oid::regclass] AS drop_sql
FROM pg_policy p
JOIN pg_class c ON c.oid = p.polrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY n.nspname, c.relname, p.polname
