-- Rules but those that make a view.
SELECT 'pg_rewrite:' || r.oid || ':0' AS key,
       'rule' AS kind,
       n.nspname AS namespace,
       r.rulename AS name,
       n.nspname AS table_namespace,
       c.relname AS table_name,
       ARRAY[rtrim(pg_get_ruledef(r.oid, true), ';')]
       || CASE r.ev_enabled
            WHEN 'O' THEN '{}'
            ELSE ARRAY['ALTER TABLE ' || c.oid::regclass || CASE r.ev_enabled WHEN 'D' THEN ' DISABLE RULE '
                       WHEN 'A' THEN ' ENABLE ALWAYS RULE ' ELSE ' ENABLE REPLICA RULE ' END || quote_ident(r.rulename)]
          END AS create_sql,
       ARRAY['DROP RULE ' || quote_ident(r.rulename) || ' ON ' || c.oid::regclass] AS drop_sql
FROM pg_rewrite r
JOIN pg_class c ON c.oid = r.ev_class
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN'
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY n.nspname, c.relname, r.rulename
