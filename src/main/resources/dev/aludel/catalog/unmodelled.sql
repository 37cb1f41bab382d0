-- What exists and is not modelled, with the table it hangs on: objects of other kinds, and modelled
-- objects with a property that the model has no word for. A view has one row per relation it reads.
WITH found (class, object, kind, namespace, name, relation) AS (
    SELECT 'pg_class'::regclass, c.oid,
           CASE c.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END,
           c.relnamespace, c.relname::text, d.refobjid
    FROM pg_class c
    JOIN pg_rewrite r ON r.ev_class = c.oid
    LEFT JOIN (SELECT DISTINCT classid, objid, refobjid FROM pg_depend
               WHERE classid = 'pg_rewrite'::regclass AND refclassid = 'pg_class'::regclass) d
           ON d.objid = r.oid AND d.refobjid <> c.oid
    WHERE c.relkind IN ('v', 'm')
  UNION ALL
    SELECT 'pg_class'::regclass, c.oid, 'foreign table', c.relnamespace, c.relname, NULL
    FROM pg_class c
    WHERE c.relkind = 'f' AND NOT c.relispartition
  UNION ALL
    SELECT 'pg_class'::regclass, c.oid,
           CASE WHEN c.relispartition THEN 'partition' ELSE 'inheritance' END,
           c.relnamespace, c.relname, i.inhparent
    FROM pg_class c
    JOIN pg_inherits i ON i.inhrelid = c.oid
    WHERE c.relkind IN ('r', 'p', 'f')
  UNION ALL
    SELECT 'pg_class'::regclass, c.oid, 'unlogged table', c.relnamespace, c.relname, c.oid
    FROM pg_class c
    WHERE c.relkind IN ('r', 'p') AND c.relpersistence = 'u'
  UNION ALL
    SELECT 'pg_class'::regclass, c.oid, 'invalid index', c.relnamespace, c.relname, i.indrelid
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid
    WHERE NOT (i.indisvalid AND i.indisready AND i.indislive)
  UNION ALL
    SELECT 'pg_proc'::regclass, p.oid,
           CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
           p.pronamespace, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', NULL
    FROM pg_proc p
    JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'aludel_kept')
  UNION ALL
    SELECT 'pg_trigger'::regclass, g.oid, 'trigger', c.relnamespace, g.tgname, g.tgrelid
    FROM pg_trigger g
    JOIN pg_class c ON c.oid = g.tgrelid
    WHERE NOT g.tgisinternal AND g.tgparentid = 0
  UNION ALL
    SELECT 'pg_policy'::regclass, p.oid, 'policy', c.relnamespace, p.polname, p.polrelid
    FROM pg_policy p
    JOIN pg_class c ON c.oid = p.polrelid
  UNION ALL
    SELECT 'pg_rewrite'::regclass, r.oid, 'rule', c.relnamespace, r.rulename, r.ev_class
    FROM pg_rewrite r
    JOIN pg_class c ON c.oid = r.ev_class
    WHERE r.rulename <> '_RETURN'
  UNION ALL
    SELECT 'pg_statistic_ext'::regclass, s.oid, 'statistics', s.stxnamespace, s.stxname, s.stxrelid
    FROM pg_statistic_ext s
  UNION ALL
    SELECT 'pg_constraint'::regclass, k.oid, l.kind, k.connamespace, k.conname, k.conrelid
    FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid
    CROSS JOIN LATERAL to_jsonb(k) AS j (row)
    LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u')
    CROSS JOIN LATERAL (VALUES
        ('exclusion constraint', k.contype = 'x'),
        ('temporal constraint', (j.row ->> 'conperiod')::boolean),
        ('deferrable primary key', k.contype = 'p' AND k.condeferrable),
        ('covering constraint', i.indnatts > i.indnkeyatts),
        ('not valid constraint', NOT k.convalidated),
        ('not enforced constraint', NOT (j.row ->> 'conenforced')::boolean),
        ('check without inheritance', k.contype = 'c' AND k.connoinherit),
        ('foreign key that sets some columns', jsonb_typeof(j.row -> 'confdelsetcols') = 'array')
      ) AS l (kind, applies)
    WHERE l.applies AND (k.contype <> 'n' OR NOT k.convalidated) AND k.conparentid = 0 AND k.conislocal AND NOT c.relispartition
  UNION ALL
    SELECT 'pg_type'::regclass, t.oid,
           CASE t.typtype WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range' ELSE 'base type' END,
           t.typnamespace, t.typname, NULL
    FROM pg_type t
    WHERE t.typtype IN ('d', 'r')
       OR t.typtype = 'b' AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
  UNION ALL
    SELECT 'pg_collation'::regclass, c.oid, 'collation', c.collnamespace, c.collname, NULL
    FROM pg_collation c
  UNION ALL
    SELECT 'pg_operator'::regclass, o.oid, 'operator', o.oprnamespace, o.oprname, NULL
    FROM pg_operator o
  UNION ALL
    SELECT 'pg_ts_config'::regclass, c.oid, 'text search configuration', c.cfgnamespace, c.cfgname, NULL
    FROM pg_ts_config c
  UNION ALL
    SELECT 'pg_extension'::regclass, e.oid, 'extension', e.extnamespace, e.extname, NULL
    FROM pg_extension e
  UNION ALL
    SELECT 'pg_cast'::regclass, c.oid, 'cast', t.typnamespace,
           format_type(c.castsource, NULL) || ' as ' || format_type(c.casttarget, NULL), NULL
    FROM pg_cast c
    JOIN pg_type s ON s.oid = c.castsource
    JOIN pg_type y ON y.oid = c.casttarget
    JOIN pg_namespace n ON n.oid = s.typnamespace
    JOIN pg_type t ON t.oid = CASE WHEN n.nspname = 'pg_catalog' THEN y.oid ELSE s.oid END
    WHERE c.oid >= 16384
  UNION ALL
    SELECT 'pg_event_trigger'::regclass, e.oid, 'event trigger', NULL, e.evtname, NULL
    FROM pg_event_trigger e
)
SELECT f.kind,
       coalesce(n.nspname, '') AS namespace,
       f.name,
       tn.nspname AS table_namespace,
       t.relname AS table_name
FROM found f
LEFT JOIN pg_namespace n ON n.oid = f.namespace
LEFT JOIN pg_class t ON t.oid = f.relation
LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
WHERE f.object >= 16384                     -- not made by initdb
  AND (n.oid IS NULL OR n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'aludel_kept'))
  AND (tn.oid IS NULL OR tn.nspname !~ '^pg_(temp|toast)')
  AND NOT EXISTS (                          -- a member of an extension, or an inner part, as of a range
    SELECT FROM pg_depend d WHERE d.classid = f.class AND d.objid = f.object AND d.deptype IN ('e', 'i'))
