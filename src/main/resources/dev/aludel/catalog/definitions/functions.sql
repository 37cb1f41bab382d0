-- Functions and procedures but those in C, whose library is not in the database.
SELECT 'pg_proc:' || p.oid || ':0' AS key,
       CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END AS kind,
       n.nspname AS namespace,
       p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS name,
       ARRAY[s.head || ' '
             || CASE WHEN n.nspname = current_schema() THEN '' ELSE quote_ident(n.nspname) || '.' END
             || quote_ident(p.proname)
             || rtrim(substr(s.definition,
                       length(s.head || ' ' || quote_ident(n.nspname) || '.' || quote_ident(p.proname)) + 1), E'\n')] AS create_sql,
       ARRAY['DROP ' || CASE p.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END || p.oid::regprocedure] AS drop_sql,
       CASE WHEN l.lanname = 'c' THEN 'it is written in C' END AS missing
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
JOIN pg_language l ON l.oid = p.prolang
CROSS JOIN LATERAL (SELECT 'CREATE OR REPLACE ' || CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END,
                           pg_get_functiondef(p.oid)) AS s (head, definition)
WHERE p.prokind <> 'a'
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
  AND NOT EXISTS (                                    -- the constructors of a range
    SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')
ORDER BY n.nspname, p.proname, p.oid::regprocedure::text
