-- Event triggers, publications and subscriptions: after all else, since they watch it.
SELECT 'pg_publication:' || p.oid || ':0' AS key,
       'publication' AS kind,
       p.pubname AS name,
       ARRAY[concat_ws(' ', 'CREATE PUBLICATION', quote_ident(p.pubname),
             CASE WHEN p.puballtables THEN 'FOR ALL TABLES' ELSE
                'FOR TABLE ' || (SELECT string_agg(concat_ws(' ', r.prrelid::regclass,
                         '(' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
                                 FROM pg_attribute a
                                 WHERE a.attrelid = r.prrelid
                                   AND to_jsonb(a.attnum) <@ nullif(j.row -> 'prattrs', 'null')) || ')',
                         'WHERE (' || (SELECT to_jsonb(v) ->> 'rowfilter'
                                      FROM pg_publication_tables v
                                      JOIN pg_class c ON c.oid = r.prrelid AND c.relname = v.tablename
                                      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = v.schemaname
                                      WHERE v.pubname = p.pubname) || ')'), ', '
                         ORDER BY r.prrelid::regclass::text)
                     FROM pg_publication_rel r
                     CROSS JOIN LATERAL to_jsonb(r) AS j (row)
                     WHERE r.prpubid = p.oid) END,
             'WITH (publish = ' || quote_literal(concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END,
                 CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END,
                 CASE WHEN p.pubtruncate THEN 'truncate' END))
             || CASE WHEN p.pubviaroot THEN ', publish_via_partition_root = true' ELSE '' END || ')')] AS create_sql,
       ARRAY['DROP PUBLICATION ' || quote_ident(p.pubname)] AS drop_sql
FROM pg_publication p
UNION ALL
SELECT 'pg_event_trigger:' || e.oid || ':0',
       'event trigger',
       e.evtname,
       ARRAY['CREATE EVENT TRIGGER ' || quote_ident(e.evtname) || ' ON ' || e.evtevent
             || coalesce(' WHEN TAG IN (' || (SELECT string_agg(quote_literal(t), ', ') FROM unnest(e.evttags) AS t) || ')', '')
             || ' EXECUTE FUNCTION ' || e.evtfoid::regprocedure]
       || CASE e.evtenabled
            WHEN 'O' THEN '{}'
            ELSE ARRAY['ALTER EVENT TRIGGER ' || quote_ident(e.evtname) || CASE e.evtenabled WHEN 'D' THEN ' DISABLE'
                       WHEN 'A' THEN ' ENABLE ALWAYS' ELSE ' ENABLE REPLICA' END]
          END,
       ARRAY['DROP EVENT TRIGGER ' || quote_ident(e.evtname)]
FROM pg_event_trigger e
ORDER BY 2 DESC, 3
