-- Who needs whom (pg_depend), where both are people's. Objects that only stand for another one are named as it:
-- the rule of a view, the default of a column, the row type of a table, an array, the index of a constraint,
-- the sequence of an identity, a member of an extension. Bound means that the one goes with the other by itself.
WITH stands_for (class, object, to_class, to_object, to_part) AS (
    SELECT 'pg_rewrite'::regclass::oid, r.oid, 'pg_class'::regclass::oid, r.ev_class, 0
    FROM pg_rewrite r
    WHERE r.rulename = '_RETURN'
  UNION ALL
    SELECT 'pg_attrdef'::regclass, v.oid, 'pg_class'::regclass, v.adrelid, v.adnum
    FROM pg_attrdef v
  UNION ALL
    SELECT 'pg_type'::regclass, t.oid, 'pg_class'::regclass, c.oid, 0
    FROM pg_type e
    JOIN pg_class c ON c.oid = e.typrelid AND c.relkind <> 'c'
    JOIN pg_type t ON t.oid IN (e.oid, e.typarray)
  UNION ALL
    SELECT 'pg_class'::regclass, c.oid, 'pg_type'::regclass, c.reltype, 0
    FROM pg_class c
    WHERE c.relkind = 'c'
  UNION ALL
    SELECT 'pg_type'::regclass, e.typarray, 'pg_type'::regclass, e.oid, 0
    FROM pg_type e
    LEFT JOIN pg_class c ON c.oid = e.typrelid
    WHERE e.typarray <> 0 AND coalesce(c.relkind, 'c') = 'c'
  UNION ALL
    SELECT 'pg_type'::regclass, (to_jsonb(r) ->> 'rngmultitypid')::oid, 'pg_type'::regclass, r.rngtypid, 0
    FROM pg_range r
    WHERE to_jsonb(r) ? 'rngmultitypid'
  UNION ALL
    SELECT 'pg_constraint'::regclass, k.oid, 'pg_type'::regclass, k.contypid, 0
    FROM pg_constraint k
    WHERE k.contypid <> 0
  UNION ALL
    SELECT 'pg_class'::regclass, k.conindid, 'pg_constraint'::regclass, k.oid, 0
    FROM pg_constraint k
    WHERE k.contype IN ('p', 'u', 'x')
  UNION ALL
    SELECT 'pg_class'::regclass, c.oid, d.refclassid, d.refobjid, d.refobjsubid
    FROM pg_class c
    JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'i'
    WHERE c.relkind = 'S'
  UNION ALL
    SELECT d.classid, d.objid, d.refclassid, d.refobjid, 0
    FROM pg_depend d
    WHERE d.deptype = 'e'
)
SELECT coalesce(f.to_class, d.classid)::regclass || ':' || coalesce(f.to_object, d.objid) || ':'
           || coalesce(f.to_part, d.objsubid) AS key,
       coalesce(t.to_class, d.refclassid)::regclass || ':' || coalesce(t.to_object, d.refobjid) || ':'
           || coalesce(t.to_part, d.refobjsubid) AS needs,
       bool_and(d.deptype <> 'n') AS bound
FROM pg_depend d
LEFT JOIN stands_for f ON f.class = d.classid AND f.object = d.objid
LEFT JOIN stands_for t ON t.class = d.refclassid AND t.object = d.refobjid
WHERE d.deptype IN ('n', 'a', 'i', 'P', 'S')
  AND d.objid >= 16384
  AND d.refobjid >= 2200                               -- the namespace public, and what people made
GROUP BY 1, 2
UNION ALL
SELECT DISTINCT d.classid::regclass || ':' || d.objid || ':0', d.refclassid::regclass || ':' || d.refobjid || ':0', NULL::boolean
FROM pg_depend d
WHERE d.deptype = 'e'
