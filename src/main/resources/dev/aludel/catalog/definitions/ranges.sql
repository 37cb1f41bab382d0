-- Range types, and base types, which are written in C and cannot be printed.
SELECT 'pg_type:' || t.oid || ':0' AS key,
       CASE t.typtype WHEN 'r' THEN 'range' ELSE 'base type' END AS kind,
       n.nspname AS namespace,
       t.typname AS name,
       ARRAY['CREATE TYPE ' || t.oid::regtype || ' AS RANGE (' || concat_ws(', ',
             'SUBTYPE = ' || format_type(r.rngsubtype, NULL),
             CASE WHEN NOT o.opcdefault THEN 'SUBTYPE_OPCLASS = ' || quote_ident(on_.nspname) || '.' || quote_ident(o.opcname) END,
             CASE WHEN r.rngcollation <> s.typcollation THEN 'COLLATION = ' || r.rngcollation::regcollation END,
             CASE WHEN r.rngsubdiff::oid <> 0 THEN 'SUBTYPE_DIFF = ' || r.rngsubdiff END,
             'MULTIRANGE_TYPE_NAME = ' || nullif(to_jsonb(r) ->> 'rngmultitypid', '0')::oid::regtype) || ')'] AS create_sql,
       ARRAY['DROP TYPE ' || t.oid::regtype] AS drop_sql,
       CASE WHEN t.typtype = 'b' THEN 'its functions are written in C'
            WHEN r.rngcanonical::oid <> 0 THEN 'it has a canonical function' END AS missing
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_range r ON r.rngtypid = t.oid
LEFT JOIN pg_type s ON s.oid = r.rngsubtype
LEFT JOIN pg_opclass o ON o.oid = r.rngsubopc
LEFT JOIN pg_namespace on_ ON on_.oid = o.opcnamespace
WHERE (t.typtype = 'r' OR t.typtype = 'b' AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid))
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY n.nspname, t.typname
