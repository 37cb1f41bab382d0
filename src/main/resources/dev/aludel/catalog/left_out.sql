-- The names of all tables of the database, but for partitions, extension members and this tool's own. Those that
-- tables.sql does not have are the history tables of other migration tools.
SELECT n.nspname AS namespace,
       c.relname AS name
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p')
  AND NOT c.relispartition
  AND c.relname <> ALL (ARRAY['aludel_version', 'aludel_history'])
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
  AND NOT EXISTS (
    SELECT FROM pg_depend d
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY n.nspname, c.relname
