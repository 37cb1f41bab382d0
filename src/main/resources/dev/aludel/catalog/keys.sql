-- Primary keys and unique constraints. Those WITHOUT OVERLAPS (PostgreSQL 18) are not modelled; a
-- column of pg_constraint or pg_index that older versions do not have is read through JSON.
SELECT k.conrelid AS table_oid,
       k.conname AS name,
       k.contype = 'p' AS is_primary,
       ARRAY(SELECT a.attname::text
             FROM unnest(k.conkey) WITH ORDINALITY AS p (number, place)
             JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.number
             ORDER BY p.place) AS columns,
       k.condeferrable AS deferrable,
       k.condeferred AS deferred,
       coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct
FROM pg_constraint k
JOIN pg_class c ON c.oid = k.conrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_index i ON i.indexrelid = k.conindid
WHERE k.contype IN ('p', 'u')
  AND NOT coalesce((to_jsonb(k) ->> 'conperiod')::boolean, false)
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY k.conrelid, k.conname
