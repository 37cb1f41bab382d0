-- Operators; operator classes and families are named only.
SELECT 'pg_operator:' || o.oid || ':0' AS key,
       'operator' AS kind,
       n.nspname AS namespace,
       o.oprname AS name,
       ARRAY['CREATE OPERATOR ' || CASE WHEN n.nspname = current_schema() THEN '' ELSE quote_ident(n.nspname) || '.' END
             || o.oprname || ' (' || concat_ws(', ',
                'FUNCTION = ' || o.oprcode,
                CASE WHEN o.oprleft <> 0 THEN 'LEFTARG = ' || format_type(o.oprleft, NULL) END,
                CASE WHEN o.oprright <> 0 THEN 'RIGHTARG = ' || format_type(o.oprright, NULL) END,
                'COMMUTATOR = OPERATOR(' || quote_ident(cn.nspname) || '.' || c.oprname || ')',
                'NEGATOR = OPERATOR(' || quote_ident(gn.nspname) || '.' || g.oprname || ')',
                CASE WHEN o.oprrest::oid <> 0 THEN 'RESTRICT = ' || o.oprrest END,
                CASE WHEN o.oprjoin::oid <> 0 THEN 'JOIN = ' || o.oprjoin END,
                CASE WHEN o.oprcanhash THEN 'HASHES' END,
                CASE WHEN o.oprcanmerge THEN 'MERGES' END) || ')'] AS create_sql,
       ARRAY['DROP OPERATOR ' || o.oid::regoperator] AS drop_sql,
       NULL AS missing
FROM pg_operator o
JOIN pg_namespace n ON n.oid = o.oprnamespace
LEFT JOIN pg_operator c ON c.oid = o.oprcom
LEFT JOIN pg_namespace cn ON cn.oid = c.oprnamespace
LEFT JOIN pg_operator g ON g.oid = o.oprnegate
LEFT JOIN pg_namespace gn ON gn.oid = g.oprnamespace
WHERE o.oprcode::oid <> 0
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
UNION ALL
SELECT 'pg_opclass:' || o.oid || ':0', 'operator class', n.nspname, o.opcname, '{}', '{}',
       'operator classes are not printed'
FROM pg_opclass o
JOIN pg_namespace n ON n.oid = o.opcnamespace
WHERE n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY 2, 3, 4, 1
