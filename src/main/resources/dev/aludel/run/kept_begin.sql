
BEGIN
    IF to_regclass('aludel_kept.aludel_kept') IS NULL THEN
        RETURN;
    END IF;
    UPDATE aludel_kept.aludel_kept k
    SET back = NULL,
        standing = coalesce(
            CASE WHEN k.column_name IS NULL THEN t.relation::text
                 ELSE (SELECT a.attnum::text FROM pg_attribute a
                       WHERE a.attrelid = t.relation AND a.attname = k.column_name AND NOT a.attisdropped)
            END, '')
    FROM (SELECT e.id, coalesce(to_regclass(format('%I.%I', e.namespace, e.table_name))::oid,
                     (SELECT c.oid FROM pg_class c WHERE c.oid = e.relation)) AS relation
          FROM aludel_kept.aludel_kept e) AS t
    WHERE t.id = k.id AND k.revision = ANY (ARRAY[:revisions]::text[]) AND k.direction = :direction
      AND k.history = current_setting('aludel.namespace');
END
