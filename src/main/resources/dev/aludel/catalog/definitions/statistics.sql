-- Extended statistics.
SELECT 'pg_statistic_ext:' || s.oid || ':0' AS key,
       'statistics' AS kind,
       n.nspname AS namespace,
       s.stxname AS name,
       tn.nspname AS table_namespace,
       c.relname AS table_name,
       ARRAY['CREATE STATISTICS ' || w.shown
             || substr(pg_get_statisticsobjdef(s.oid),
                       length('CREATE STATISTICS ' || quote_ident(n.nspname) || '.' || quote_ident(s.stxname)) + 1)]
       || CASE WHEN nullif(to_jsonb(s) ->> 'stxstattarget', '-1') IS NULL THEN '{}'
               ELSE ARRAY['ALTER STATISTICS ' || w.shown || ' SET STATISTICS ' || (to_jsonb(s) ->> 'stxstattarget')]
          END AS create_sql,
       ARRAY['DROP STATISTICS ' || w.shown] AS drop_sql
FROM pg_statistic_ext s
JOIN pg_namespace n ON n.oid = s.stxnamespace
JOIN pg_class c ON c.oid = s.stxrelid
JOIN pg_namespace tn ON tn.oid = c.relnamespace
CROSS JOIN LATERAL (SELECT CASE WHEN n.nspname = current_schema() THEN '' ELSE quote_ident(n.nspname) || '.' END
                           || quote_ident(s.stxname)) AS w (shown)
WHERE n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY n.nspname, s.stxname
