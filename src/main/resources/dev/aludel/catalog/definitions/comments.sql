-- Comments, but for those of tables, columns, sequences, enums and composites, which are modelled.
SELECT ARRAY[CASE WHEN k.contypid <> 0 THEN 'pg_type:' || k.contypid || ':0'
                  WHEN k.contype = 'n' THEN 'pg_class:' || k.conrelid || ':' || k.conkey[1]
                  WHEN c.relkind = 'c' THEN 'pg_type:' || c.reltype || ':0'
                  ELSE d.classoid::regclass || ':' || d.objoid || ':' || d.objsubid END] AS base,
       'comment' AS kind,
       '' AS namespace,
       s.target AS name,
       ARRAY['COMMENT ON ' || s.target || ' IS ' || quote_literal(d.description)] AS create_sql,
       '{}'::text[] AS drop_sql
FROM pg_description d
CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) i
LEFT JOIN pg_class c ON d.classoid = 'pg_class'::regclass AND c.oid = d.objoid
LEFT JOIN pg_type t ON d.classoid = 'pg_type'::regclass AND t.oid = d.objoid
LEFT JOIN pg_constraint k ON d.classoid = 'pg_constraint'::regclass AND k.oid = d.objoid
LEFT JOIN pg_trigger g ON d.classoid = 'pg_trigger'::regclass AND g.oid = d.objoid
LEFT JOIN pg_rewrite r ON d.classoid = 'pg_rewrite'::regclass AND r.oid = d.objoid
LEFT JOIN pg_policy p ON d.classoid = 'pg_policy'::regclass AND p.oid = d.objoid
LEFT JOIN pg_proc f ON d.classoid = 'pg_proc'::regclass AND f.oid = d.objoid
LEFT JOIN pg_attribute a ON d.objsubid > 0 AND a.attrelid = c.oid AND a.attnum = d.objsubid
CROSS JOIN LATERAL (SELECT CASE
    WHEN d.objsubid > 0 THEN 'COLUMN ' || c.oid::regclass || '.' || quote_ident(a.attname)
    WHEN c.relkind = 'v' THEN 'VIEW ' || c.oid::regclass
    WHEN c.relkind = 'm' THEN 'MATERIALIZED VIEW ' || c.oid::regclass
    WHEN c.relkind IN ('i', 'I') THEN 'INDEX ' || c.oid::regclass
    WHEN c.relkind = 'f' THEN 'FOREIGN TABLE ' || c.oid::regclass
    WHEN c.relkind IN ('r', 'p') THEN 'TABLE ' || c.oid::regclass
    WHEN t.typtype = 'd' THEN 'DOMAIN ' || t.oid::regtype
    WHEN t.oid IS NOT NULL THEN 'TYPE ' || t.oid::regtype
    WHEN k.conrelid <> 0 THEN 'CONSTRAINT ' || quote_ident(k.conname) || ' ON ' || k.conrelid::regclass
    WHEN k.contypid <> 0 THEN 'CONSTRAINT ' || quote_ident(k.conname) || ' ON DOMAIN ' || k.contypid::regtype
    WHEN g.oid IS NOT NULL THEN 'TRIGGER ' || quote_ident(g.tgname) || ' ON ' || g.tgrelid::regclass
    WHEN r.oid IS NOT NULL THEN 'RULE ' || quote_ident(r.rulename) || ' ON ' || r.ev_class::regclass
    WHEN p.oid IS NOT NULL THEN 'POLICY ' || quote_ident(p.polname) || ' ON ' || p.polrelid::regclass
    WHEN f.prokind = 'a' THEN 'AGGREGATE ' || f.oid::regprocedure
    WHEN f.prokind = 'p' THEN 'PROCEDURE ' || f.oid::regprocedure
    WHEN f.oid IS NOT NULL THEN 'FUNCTION ' || f.oid::regprocedure
    WHEN d.classoid = 'pg_namespace'::regclass THEN 'SCHEMA ' || quote_ident(i.name)
    WHEN d.classoid = 'pg_collation'::regclass THEN 'COLLATION ' || i.identity
    WHEN d.classoid = 'pg_extension'::regclass THEN 'EXTENSION ' || i.identity
    WHEN d.classoid = 'pg_statistic_ext'::regclass THEN 'STATISTICS ' || i.identity
    WHEN d.classoid = 'pg_event_trigger'::regclass THEN 'EVENT TRIGGER ' || i.identity
    WHEN d.classoid = 'pg_cast'::regclass THEN 'CAST ' || i.identity
    WHEN d.classoid = 'pg_operator'::regclass THEN 'OPERATOR ' || i.identity
    WHEN d.classoid = 'pg_ts_config'::regclass THEN 'TEXT SEARCH CONFIGURATION ' || i.identity
    WHEN d.classoid = 'pg_ts_dict'::regclass THEN 'TEXT SEARCH DICTIONARY ' || i.identity
    WHEN d.classoid = 'pg_publication'::regclass THEN 'PUBLICATION ' || i.identity
    WHEN d.classoid = 'pg_foreign_server'::regclass THEN 'SERVER ' || i.identity
    WHEN d.classoid = 'pg_foreign_data_wrapper'::regclass THEN 'FOREIGN DATA WRAPPER ' || i.identity
  END) AS s (target)
WHERE s.target IS NOT NULL
  AND d.objoid >= 16384
  AND (c.oid IS NULL OR c.relkind NOT IN ('r', 'p', 'S') OR c.relispartition)
  AND (t.oid IS NULL OR t.typtype NOT IN ('e', 'c'))
ORDER BY 3, 4
