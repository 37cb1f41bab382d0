-- Valid indexes that no constraint owns, one row per key or included column. The natural collation of
-- an expression is in no catalog, but the full definition names only one that differs from it.
SELECT i.indrelid AS table_oid,
       i.indexrelid AS index_oid,
       c.relname AS name,
       i.indisunique AS is_unique,
       m.amname AS method,
       p.place > i.indnkeyatts AS included,
       a.attname AS column_name,
       e.expression,
       co.collname AS collation,
       con.nspname AS collation_namespace,
       oc.opcname AS operator_class,
       ocn.nspname AS operator_class_namespace,
       coalesce((i.indoption[p.place - 1] & 1) <> 0, false) AS descending,
       coalesce((i.indoption[p.place - 1] & 2) <> 0, false) AS nulls_first,
       coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct,
       pg_get_expr(i.indpred, i.indrelid) AS predicate,
       coalesce(c.reloptions, '{}') AS parameters
FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_am m ON m.oid = c.relam
JOIN pg_class t ON t.oid = i.indrelid AND t.relkind IN ('r', 'p') AND NOT t.relispartition
JOIN pg_namespace n ON n.oid = t.relnamespace
CROSS JOIN LATERAL generate_series(1, i.indnatts) AS p (place)
LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[p.place - 1]
LEFT JOIN LATERAL (SELECT pg_get_indexdef(i.indexrelid, p.place, false) AS expression) e
       ON i.indkey[p.place - 1] = 0
LEFT JOIN pg_collation co
       ON co.oid = i.indcollation[p.place - 1]
      AND CASE WHEN e.expression IS NULL
               THEN co.oid <> a.attcollation
               ELSE strpos(pg_get_indexdef(i.indexrelid), e.expression || ' COLLATE ') > 0
          END
LEFT JOIN pg_namespace con ON con.oid = co.collnamespace
LEFT JOIN pg_opclass oc ON oc.oid = i.indclass[p.place - 1] AND NOT oc.opcdefault
LEFT JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
WHERE i.indisvalid
  AND i.indisready
  AND i.indislive
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT FROM pg_constraint k
    WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x'))
ORDER BY i.indrelid, c.relname, p.place
