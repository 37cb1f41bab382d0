-- Triggers of people, on tables and views; those of a partition that its table has come by themselves.
SELECT 'pg_trigger:' || g.oid || ':0' AS key,
       'trigger' AS kind,
       n.nspname AS namespace,
       g.tgname AS name,
       n.nspname AS table_namespace,
       c.relname AS table_name,
       ARRAY[pg_get_triggerdef(g.oid, true)]
       || CASE g.tgenabled
            WHEN 'O' THEN '{}'
            ELSE ARRAY['ALTER TABLE ' || c.oid::regclass || CASE g.tgenabled WHEN 'D' THEN ' DISABLE TRIGGER '
                       WHEN 'A' THEN ' ENABLE ALWAYS TRIGGER ' ELSE ' ENABLE REPLICA TRIGGER ' END || quote_ident(g.tgname)]
          END AS create_sql,
       ARRAY['DROP TRIGGER ' || quote_ident(g.tgname) || ' ON ' || c.oid::regclass] AS drop_sql
FROM pg_trigger g
JOIN pg_class c ON c.oid = g.tgrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE NOT g.tgisinternal
  AND g.tgparentid = 0
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY n.nspname, c.relname, g.tgname
