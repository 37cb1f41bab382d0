-- Valid indexes that no constraint owns, one row per key or included column. The natural collation of
-- an expression is in no catalog, but the full definition names only one that differs from it.
WITH found AS MATERIALIZED (
    SELECT i.indrelid, i.indexrelid, i.indisunique, i.indnatts, i.indnkeyatts,
           i.indkey, i.indcollation, i.indclass, i.indoption,
           c.relname,
           c.reloptions,
           m.amname,
           coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct,
           pg_get_expr(i.indpred, i.indrelid) AS predicate
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid
    JOIN pg_am m ON m.oid = c.relam
    JOIN pg_class t ON t.oid = i.indrelid AND t.relkind IN ('r', 'p') AND NOT t.relispartition
    JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE i.indisvalid
      AND i.indisready
      AND i.indislive
      AND n.nspname !~ '^pg_'
      AND n.nspname NOT IN ('information_schema', 'aludel_kept')
      AND NOT EXISTS (
        SELECT FROM pg_constraint k
        WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x'))
), keys AS MATERIALIZED (
    SELECT f.*,
           p.place,
           f.indkey[p.place - 1] AS number,
           CASE WHEN f.indkey[p.place - 1] = 0
                THEN pg_get_indexdef(f.indexrelid, p.place, false)
           END AS expression
    FROM found f
    CROSS JOIN LATERAL generate_series(1, f.indnatts) AS p (place)
)
SELECT k.indrelid AS table_oid,
       k.indexrelid AS index_oid,
       k.relname AS name,
       k.indisunique AS is_unique,
       k.amname AS method,
       k.place > k.indnkeyatts AS included,
       a.attname AS column_name,
       k.expression,
       co.collname AS collation,
       con.nspname AS collation_namespace,
       oc.opcname AS operator_class,
       ocn.nspname AS operator_class_namespace,
       coalesce((k.indoption[k.place - 1] & 1) <> 0, false) AS descending,
       coalesce((k.indoption[k.place - 1] & 2) <> 0, false) AS nulls_first,
       k.nulls_not_distinct,
       k.predicate,
       coalesce(k.reloptions, '{}') AS parameters
FROM keys k
LEFT JOIN pg_attribute a ON a.attrelid = k.indrelid AND a.attnum = k.number
LEFT JOIN pg_collation co
       ON co.oid = k.indcollation[k.place - 1]
      AND CASE WHEN k.expression IS NULL
               THEN co.oid <> a.attcollation
               ELSE strpos(pg_get_indexdef(k.indexrelid), k.expression || ' COLLATE ') > 0
          END
LEFT JOIN pg_namespace con ON con.oid = co.collnamespace
LEFT JOIN pg_opclass oc ON oc.oid = k.indclass[k.place - 1] AND NOT oc.opcdefault
LEFT JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
ORDER BY k.indrelid, k.relname, k.place
