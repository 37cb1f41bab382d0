-- Aggregates.
SELECT 'pg_proc:' || p.oid || ':0' AS key,
       'aggregate' AS kind,
       n.nspname AS namespace,
       p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS name,
       ARRAY['CREATE AGGREGATE ' || CASE WHEN n.nspname = current_schema() THEN '' ELSE quote_ident(n.nspname) || '.' END
             || quote_ident(p.proname) || '(' || coalesce(nullif(pg_get_function_arguments(p.oid), ''), '*') || ') ('
             || concat_ws(', ',
                'SFUNC = ' || a.aggtransfn,
                'STYPE = ' || format_type(a.aggtranstype, NULL),
                'SSPACE = ' || nullif(a.aggtransspace, 0),
                CASE WHEN a.aggfinalfn::oid <> 0 THEN 'FINALFUNC = ' || a.aggfinalfn END,
                CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
                CASE WHEN a.aggfinalfn::oid <> 0
                     THEN 'FINALFUNC_MODIFY = ' || CASE a.aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END
                END,
                CASE WHEN a.aggcombinefn::oid <> 0 THEN 'COMBINEFUNC = ' || a.aggcombinefn END,
                CASE WHEN a.aggserialfn::oid <> 0 THEN 'SERIALFUNC = ' || a.aggserialfn END,
                CASE WHEN a.aggdeserialfn::oid <> 0 THEN 'DESERIALFUNC = ' || a.aggdeserialfn END,
                'INITCOND = ' || quote_literal(a.agginitval),
                CASE WHEN a.aggmtransfn::oid <> 0 THEN 'MSFUNC = ' || a.aggmtransfn || ', MINVFUNC = ' || a.aggminvtransfn
                     || ', MSTYPE = ' || format_type(a.aggmtranstype, NULL) END,
                'MSSPACE = ' || nullif(a.aggmtransspace, 0),
                CASE WHEN a.aggmfinalfn::oid <> 0 THEN 'MFINALFUNC = ' || a.aggmfinalfn END,
                CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
                'MINITCOND = ' || quote_literal(a.aggminitval),
                CASE WHEN a.aggsortop <> 0
                     THEN 'SORTOP = OPERATOR(' || quote_ident(sn.nspname) || '.' || so.oprname || ')' END,
                CASE p.proparallel WHEN 's' THEN 'PARALLEL = SAFE' WHEN 'r' THEN 'PARALLEL = RESTRICTED' END,
                CASE WHEN a.aggkind = 'h' THEN 'HYPOTHETICAL' END) || ')'] AS create_sql,
       ARRAY['DROP AGGREGATE ' || CASE WHEN n.nspname = current_schema() THEN '' ELSE quote_ident(n.nspname) || '.' END
             || quote_ident(p.proname) || '(' || coalesce(nullif(pg_get_function_identity_arguments(p.oid), ''), '*') || ')'] AS drop_sql
FROM pg_proc p
JOIN pg_aggregate a ON a.aggfnoid = p.oid
JOIN pg_namespace n ON n.oid = p.pronamespace
LEFT JOIN pg_operator so ON so.oid = a.aggsortop
LEFT JOIN pg_namespace sn ON sn.oid = so.oprnamespace
WHERE n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY n.nspname, p.proname, p.oid::regprocedure::text
