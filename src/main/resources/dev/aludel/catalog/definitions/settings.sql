-- Settings of tables, columns, sequences and indexes. What starts an index again names it, so each hangs on what it sets.
WITH tables AS (
    SELECT c.oid, c.relname, c.relkind, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity, c.relreplident,
           c.reloptions, c.reltoastrelid, n.nspname, 'pg_class:' || c.oid || ':0' AS key
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p')
      AND n.nspname !~ '^pg_'
      AND n.nspname NOT IN ('information_schema', 'aludel_kept')
), found (base, kind, nspname, name, table_name, sql) AS (
    SELECT ARRAY[t.key], 'unlogged table', t.nspname, t.relname, t.relname,
           'ALTER TABLE ' || t.oid::regclass || ' SET UNLOGGED'
    FROM tables t
    WHERE t.relpersistence = 'u'
  UNION ALL
    SELECT ARRAY[t.key], 'storage parameters', t.nspname, t.relname, t.relname,
           'ALTER TABLE ' || t.oid::regclass || ' SET (' || o.said || ')'
    FROM tables t
    LEFT JOIN pg_class s ON s.oid = t.reltoastrelid
    CROSS JOIN LATERAL (
        SELECT string_agg(x.said, ', ')
        FROM (SELECT unnest(t.reloptions) UNION ALL SELECT 'toast.' || unnest(s.reloptions)) AS x (said)) AS o (said)
    WHERE o.said IS NOT NULL
  UNION ALL
    SELECT ARRAY[t.key], 'row security', t.nspname, t.relname, t.relname,
           'ALTER TABLE ' || t.oid::regclass || ' ' || concat_ws(', ',
           CASE WHEN t.relrowsecurity THEN 'ENABLE ROW LEVEL SECURITY' END,
           CASE WHEN t.relforcerowsecurity THEN 'FORCE ROW LEVEL SECURITY' END)
    FROM tables t
    WHERE t.relrowsecurity OR t.relforcerowsecurity
  UNION ALL
    SELECT ARRAY[t.key], 'replica identity', t.nspname, t.relname, t.relname,
           'ALTER TABLE ' || t.oid::regclass || ' REPLICA IDENTITY '
           || CASE t.relreplident WHEN 'f' THEN 'FULL' ELSE 'NOTHING' END
    FROM tables t
    WHERE t.relreplident IN ('f', 'n')
  UNION ALL
    SELECT ARRAY['pg_class:' || i.indexrelid || ':0'], s.kind, t.nspname, x.relname, t.relname,
           'ALTER TABLE ' || t.oid::regclass || s.verb || quote_ident(x.relname)
    FROM tables t
    JOIN pg_index i ON i.indrelid = t.oid
    JOIN pg_class x ON x.oid = i.indexrelid
    CROSS JOIN LATERAL (VALUES ('replica identity', ' REPLICA IDENTITY USING INDEX ', i.indisreplident),
                               ('cluster', ' CLUSTER ON ', i.indisclustered)) AS s (kind, verb, applies)
    WHERE s.applies
  UNION ALL
    SELECT ARRAY['pg_class:' || a.attrelid || ':' || a.attnum], s.kind, t.nspname, a.attname, t.relname,
           'ALTER TABLE ' || t.oid::regclass || ' ALTER COLUMN ' || quote_ident(a.attname) || ' SET ' || s.said
    FROM tables t
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type y ON y.oid = a.atttypid
    CROSS JOIN LATERAL to_jsonb(a) AS j (row)
    CROSS JOIN LATERAL (VALUES
        ('storage', CASE WHEN a.attstorage <> y.typstorage
                         THEN 'STORAGE ' || CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL'
                                                              WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END END),
        ('compression', CASE j.row ->> 'attcompression' WHEN 'p' THEN 'COMPRESSION pglz'
                                                        WHEN 'l' THEN 'COMPRESSION lz4' END),
        ('statistics target', 'STATISTICS ' || nullif(j.row ->> 'attstattarget', '-1')),
        ('column options', '(' || array_to_string(a.attoptions, ', ') || ')')) AS s (kind, said)
    WHERE s.said IS NOT NULL
)
SELECT f.base,
       f.kind,
       f.nspname AS namespace,
       f.name,
       f.nspname AS table_namespace,
       f.table_name,
       ARRAY[f.sql] AS create_sql,
       '{}'::text[] AS drop_sql
FROM found f
ORDER BY f.kind, f.nspname, f.table_name, f.name
