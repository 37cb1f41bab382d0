-- Foreign keys. A row with a parent is one that PostgreSQL keeps per partition of the referenced table.
SELECT k.conrelid AS table_oid,
       k.conname AS name,
       ARRAY(SELECT a.attname::text
             FROM unnest(k.conkey) WITH ORDINALITY AS p (number, place)
             JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.number
             ORDER BY p.place) AS columns,
       rn.nspname AS referenced_namespace,
       r.relname AS referenced_name,
       ARRAY(SELECT a.attname::text
             FROM unnest(k.confkey) WITH ORDINALITY AS p (number, place)
             JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = p.number
             ORDER BY p.place) AS referenced_columns,
       k.confdeltype AS on_delete,
       k.confupdtype AS on_update,
       k.confmatchtype = 'f' AS match_full,
       k.condeferrable AS deferrable,
       k.condeferred AS deferred
FROM pg_constraint k
JOIN pg_class c ON c.oid = k.conrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_class r ON r.oid = k.confrelid
JOIN pg_namespace rn ON rn.oid = r.relnamespace
WHERE k.contype = 'f'
  AND k.conparentid = 0
  AND NOT coalesce((to_jsonb(k) ->> 'conperiod')::boolean, false)
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY k.conrelid, k.conname
