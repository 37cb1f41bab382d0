-- What holds values, with a query that reads them as literals: tables and materialized views, in rows of
-- their columns by name, and sequences, in one row that says what they give next. Left out: extension
-- members, this tool's own tables, what the role may not read, and generated columns that are not stored,
-- which are no more than the others say.
WITH columns AS (
    SELECT a.attrelid,
           array_agg(a.attname::text ORDER BY a.attname COLLATE "C") AS names,
           string_agg(format(CASE
                               WHEN a.atttypid IN ('bool'::regtype, 'int2'::regtype, 'int4'::regtype,
                                                   'int8'::regtype, 'numeric'::regtype, 'float4'::regtype,
                                                   'float8'::regtype)
                               THEN 'coalesce(%1$I::text, ''NULL'')'
                               ELSE 'quote_nullable(%1$I::text)'
                             END, a.attname), ', ' ORDER BY a.attname COLLATE "C") AS values
    FROM pg_attribute a
    WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated <> 'v'
    GROUP BY a.attrelid)
SELECT CASE c.relkind WHEN 'r' THEN 'rows of table' ELSE 'rows of materialized view' END AS kind,
       c.oid::regclass::text AS name,
       coalesce(v.names, '{}') AS columns,
       coalesce((SELECT array_agg(a.attname::text ORDER BY a.attname COLLATE "C")
                 FROM pg_index i
                 JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey[:i.indnkeyatts - 1])
                 WHERE i.indrelid = c.oid AND i.indisprimary), '{}') AS key,
       format('SELECT %s FROM ONLY %s', v.values, c.oid::regclass) AS query
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN columns v ON v.attrelid = c.oid
WHERE c.relkind IN ('r', 'm')
  AND c.relpersistence <> 't'
  AND c.relispopulated
  AND c.relname <> ALL (ARRAY['aludel_version', 'aludel_history'])
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
  AND has_schema_privilege(n.oid, 'USAGE')
  AND has_table_privilege(c.oid, 'SELECT')
  AND NOT EXISTS (
    SELECT FROM pg_depend d
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
UNION ALL
SELECT 'position of sequence',
       c.oid::regclass::text,
       '{next value}',
       '{}',
       format('SELECT (last_value::numeric + CASE WHEN is_called THEN %s ELSE 0 END)::text FROM %s',
              s.seqincrement, c.oid::regclass)
FROM pg_class c
JOIN pg_sequence s ON s.seqrelid = c.oid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relpersistence <> 't'
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
  AND has_schema_privilege(n.oid, 'USAGE')
  AND CASE WHEN c.relkind = 'S' THEN has_sequence_privilege(c.oid, 'SELECT') END -- refuses all else
  AND NOT EXISTS (
    SELECT FROM pg_depend d
    LEFT JOIN pg_class t ON d.refclassid = 'pg_class'::regclass AND t.oid = d.refobjid
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
      AND (d.deptype = 'e' OR t.relname = 'aludel_history'))
ORDER BY 1, 2
