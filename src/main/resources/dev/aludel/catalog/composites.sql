-- Free-standing composite types, one row per attribute; a type without attributes has one row without any.
SELECT t.oid,
       n.nspname AS namespace,
       t.typname AS name,
       c.description AS comment,
       a.attname AS attribute,
       format_type(a.atttypid, a.atttypmod) AS type,
       co.collname AS collation,
       con.nspname AS collation_namespace
FROM pg_type t
JOIN pg_class r ON r.oid = t.typrelid AND r.relkind = 'c'
JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_type at ON at.oid = a.atttypid
LEFT JOIN pg_collation co ON co.oid = a.attcollation AND a.attcollation <> at.typcollation
LEFT JOIN pg_namespace con ON con.oid = co.collnamespace
LEFT JOIN pg_description c ON c.classoid = 'pg_type'::regclass AND c.objoid = t.oid AND c.objsubid = 0
WHERE n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
  AND NOT EXISTS (
    SELECT FROM pg_depend d
    WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
ORDER BY n.nspname, t.typname, a.attnum
