-- Owners, where they are not the one who asks.
SELECT ARRAY[o.class || ':' || o.object || ':0'] AS base,
       'owner' AS kind,
       coalesce(o.namespace, '') AS namespace,
       o.name,
       ARRAY[pg_get_userbyid(o.owner)::text] AS roles,
       ARRAY['ALTER ' || o.word || ' ' || o.shown || ' OWNER TO ' || quote_ident(pg_get_userbyid(o.owner))] AS create_sql,
       '{}'::text[] AS drop_sql
FROM (SELECT 'pg_class', c.oid, c.relowner, n.nspname, c.relname::text, c.oid::regclass::text,
             CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
                            WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
         OR c.relkind = 'S' AND NOT EXISTS (
              SELECT FROM pg_depend d
              WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
                AND d.refclassid = 'pg_class'::regclass)
      UNION ALL
      SELECT 'pg_proc', p.oid, p.proowner, n.nspname, p.oid::regprocedure::text, p.oid::regprocedure::text,
             CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END
      FROM pg_proc p
      JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE p.prokind <> 'a'
      UNION ALL
      SELECT 'pg_namespace', n.oid, n.nspowner, NULL, n.nspname, quote_ident(n.nspname), 'SCHEMA'
      FROM pg_namespace n
      WHERE n.oid >= 16384
      UNION ALL
      SELECT 'pg_type', t.oid, t.typowner, n.nspname, t.typname, t.oid::regtype::text, 'TYPE'
      FROM pg_type t
      JOIN pg_namespace n ON n.oid = t.typnamespace
      LEFT JOIN pg_class c ON c.oid = t.typrelid
      WHERE t.typtype IN ('d', 'e', 'r') OR c.relkind = 'c'
     ) AS o (class, object, owner, namespace, name, shown, word)
WHERE pg_get_userbyid(o.owner) <> current_user
  AND o.object >= 16384
ORDER BY o.class, o.namespace, o.name
