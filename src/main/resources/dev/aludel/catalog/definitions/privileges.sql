-- Privileges, where they differ from those that a new object has, and default privileges. The usual ones of
-- what initdb made are those that it gave. Only what has privileges of its own is looked at, and nothing that is
-- PostgreSQL's: a name for each of its thousands of functions takes longer than all other queries together.
WITH objects (class, object, part, word, shown, namespace, name, table_name, acl, usual) AS (
    SELECT 'pg_class', c.oid, 0, CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, c.oid::regclass::text,
           n.nspname, c.relname::text, NULL::text, c.relacl,
           acldefault(CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r'::"char" END, c.relowner)
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND c.relacl IS NOT NULL
      AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  UNION ALL
    SELECT 'pg_class', a.attrelid, a.attnum, '(' || quote_ident(a.attname) || ') TABLE', a.attrelid::regclass::text,
           n.nspname, a.attname, c.relname, a.attacl, acldefault('c', c.relowner)
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attacl IS NOT NULL
      AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  UNION ALL
    SELECT 'pg_proc', p.oid, 0, CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END,
           p.oid::regprocedure::text, n.nspname, p.oid::regprocedure::text, NULL, p.proacl, acldefault('f', p.proowner)
    FROM pg_proc p
    JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.proacl IS NOT NULL AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  UNION ALL
    SELECT 'pg_namespace', n.oid, 0, 'SCHEMA', quote_ident(n.nspname), '', n.nspname, NULL, n.nspacl,
           coalesce((SELECT i.initprivs FROM pg_init_privs i
                     WHERE i.classoid = 'pg_namespace'::regclass AND i.objoid = n.oid), acldefault('n', n.nspowner))
    FROM pg_namespace n
    WHERE n.nspacl IS NOT NULL AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  UNION ALL
    SELECT 'pg_type', t.oid, 0, CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, t.oid::regtype::text,
           n.nspname, t.typname, NULL, t.typacl, acldefault('T', t.typowner)
    FROM pg_type t
    JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typacl IS NOT NULL AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  UNION ALL
    SELECT 'pg_foreign_server', s.oid, 0, 'FOREIGN SERVER', quote_ident(s.srvname), '', s.srvname, NULL, s.srvacl,
           acldefault('S', s.srvowner)
    FROM pg_foreign_server s
    WHERE s.srvacl IS NOT NULL
  UNION ALL
    SELECT 'pg_foreign_data_wrapper', f.oid, 0, 'FOREIGN DATA WRAPPER', quote_ident(f.fdwname), '', f.fdwname, NULL,
           f.fdwacl, acldefault('F', f.fdwowner)
    FROM pg_foreign_data_wrapper f
    WHERE f.fdwacl IS NOT NULL
), differing AS (
    SELECT o.*, true AS granted, x.grantee, x.is_grantable, x.privilege_type
    FROM objects o
    CROSS JOIN LATERAL (
        SELECT grantee, is_grantable, privilege_type FROM aclexplode(o.acl)
        EXCEPT SELECT grantee, is_grantable, privilege_type FROM aclexplode(o.usual)) x
  UNION ALL
    SELECT o.*, false, x.grantee, false, x.privilege_type
    FROM objects o
    CROSS JOIN LATERAL (
        SELECT grantee, privilege_type FROM aclexplode(o.usual)
        EXCEPT SELECT grantee, privilege_type FROM aclexplode(o.acl)) x
), said AS (
    SELECT d.class, d.object, d.part, d.namespace, d.name, d.table_name, d.granted, d.is_grantable, d.grantee,
           CASE WHEN d.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(d.grantee)) END AS who,
           CASE WHEN d.word LIKE '(%' THEN 'TABLE' ELSE d.word END AS word,
           CASE WHEN d.word LIKE '(%' THEN ' ' || regexp_replace(d.word, ' TABLE$', '') ELSE '' END AS columns,
           d.shown,
           d.privilege_type
    FROM differing d
)
SELECT ARRAY[s.class || ':' || s.object || ':' || s.part] AS base,
       'privileges' AS kind,
       s.namespace,
       s.name || ' ' || CASE WHEN s.granted THEN 'to' ELSE 'from' END || ' ' || s.who
       || CASE WHEN s.is_grantable THEN ' with grant option' ELSE '' END AS name,
       CASE WHEN s.table_name IS NOT NULL THEN s.namespace END AS table_namespace,
       s.table_name,
       CASE WHEN s.grantee = 0 THEN '{}' ELSE ARRAY[pg_get_userbyid(s.grantee)::text] END AS roles,
       ARRAY[CASE WHEN s.granted THEN 'GRANT ' ELSE 'REVOKE ' END
             || string_agg(s.privilege_type || s.columns, ', ' ORDER BY s.privilege_type)
             || ' ON ' || s.word || ' ' || s.shown
             || CASE WHEN s.granted THEN ' TO ' ELSE ' FROM ' END || s.who
             || CASE WHEN s.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END] AS create_sql,
       '{}'::text[] AS drop_sql
FROM said s
GROUP BY s.class, s.object, s.part, s.namespace, s.name, s.table_name, s.granted, s.is_grantable, s.grantee, s.who,
         s.word, s.shown
UNION ALL
SELECT '{}',
       'default privileges',
       coalesce(n.nspname, ''),
       concat_ws(' ', 'of', pg_get_userbyid(d.defaclrole), 'on', w.word, 'to',
                 CASE WHEN x.grantee = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(x.grantee) END,
                 CASE WHEN x.is_grantable THEN 'with grant option' END),
       NULL,
       NULL,
       ARRAY(SELECT r.rolname::text FROM pg_roles r WHERE r.oid IN (d.defaclrole, x.grantee) ORDER BY 1),
       ARRAY['ALTER DEFAULT PRIVILEGES FOR ROLE ' || quote_ident(pg_get_userbyid(d.defaclrole))
             || coalesce(' IN SCHEMA ' || quote_ident(n.nspname), '') || ' GRANT '
             || string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type) || ' ON ' || w.word || ' TO '
             || CASE WHEN x.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(x.grantee)) END
             || CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END],
       ARRAY['ALTER DEFAULT PRIVILEGES FOR ROLE ' || quote_ident(pg_get_userbyid(d.defaclrole))
             || coalesce(' IN SCHEMA ' || quote_ident(n.nspname), '') || ' REVOKE '
             || string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type) || ' ON ' || w.word || ' FROM '
             || CASE WHEN x.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(x.grantee)) END]
FROM pg_default_acl d
LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
CROSS JOIN LATERAL (SELECT CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS'
                           WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END) AS w (word)
CROSS JOIN LATERAL aclexplode(d.defaclacl) x
WHERE x.grantee <> d.defaclrole AND n.nspname IS DISTINCT FROM 'aludel_kept'
GROUP BY n.nspname, d.defaclrole, w.word, x.grantee, x.is_grantable
ORDER BY 2 DESC, 3, 4
