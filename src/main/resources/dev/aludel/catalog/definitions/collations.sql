-- Collations. Where the locale stands changed with PostgreSQL 15 and 17.
SELECT 'pg_collation:' || c.oid || ':0' AS key,
       'collation' AS kind,
       n.nspname AS namespace,
       c.collname AS name,
       ARRAY['CREATE COLLATION ' || s.shown || ' (' || concat_ws(', ',
             'provider = ' || CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
             CASE WHEN c.collprovider = 'c' AND c.collcollate <> c.collctype
                  THEN 'lc_collate = ' || quote_literal(c.collcollate) || ', lc_ctype = ' || quote_literal(c.collctype)
                  ELSE 'locale = ' || quote_literal(coalesce(j.row ->> 'colllocale', j.row ->> 'colliculocale', c.collcollate))
             END,
             CASE WHEN NOT c.collisdeterministic THEN 'deterministic = false' END,
             'rules = ' || quote_literal(j.row ->> 'collicurules')) || ')'] AS create_sql,
       ARRAY['DROP COLLATION ' || s.shown] AS drop_sql
FROM pg_collation c
JOIN pg_namespace n ON n.oid = c.collnamespace
CROSS JOIN LATERAL to_jsonb(c) AS j (row)
CROSS JOIN LATERAL (SELECT CASE WHEN n.nspname = current_schema() THEN '' ELSE quote_ident(n.nspname) || '.' END
                           || quote_ident(c.collname)) AS s (shown)
WHERE n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY n.nspname, c.collname
