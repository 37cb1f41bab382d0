-- Casts.
SELECT 'pg_cast:' || c.oid || ':0' AS key,
       'cast' AS kind,
       n.nspname AS namespace,
       format_type(c.castsource, NULL) || ' as ' || format_type(c.casttarget, NULL) AS name,
       ARRAY['CREATE CAST (' || format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL) || ') '
             || CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure
                                  WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END
             || CASE c.castcontext WHEN 'i' THEN ' AS IMPLICIT' WHEN 'a' THEN ' AS ASSIGNMENT' ELSE '' END] AS create_sql,
       ARRAY['DROP CAST (' || format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL) || ')'] AS drop_sql
FROM pg_cast c
JOIN pg_type s ON s.oid = c.castsource
JOIN pg_type y ON y.oid = c.casttarget
JOIN pg_namespace sn ON sn.oid = s.typnamespace
JOIN pg_namespace n ON n.oid = CASE WHEN sn.nspname = 'pg_catalog' THEN y.typnamespace ELSE s.typnamespace END
WHERE c.oid >= 16384
  AND NOT EXISTS (                                    -- that of a range to its multirange
    SELECT FROM pg_depend d WHERE d.classid = 'pg_cast'::regclass AND d.objid = c.oid AND d.deptype = 'i')
ORDER BY 4
