-- Foreign data wrappers, servers and tables. User mappings hold passwords and are named only.
SELECT 'pg_foreign_data_wrapper:' || f.oid || ':0' AS key,
       'foreign data wrapper' AS kind,
       '' AS namespace,
       f.fdwname AS name,
       ARRAY[concat_ws(' ', 'CREATE FOREIGN DATA WRAPPER', quote_ident(f.fdwname),
             CASE WHEN f.fdwhandler <> 0 THEN 'HANDLER ' || f.fdwhandler::regproc END,
             CASE WHEN f.fdwvalidator <> 0 THEN 'VALIDATOR ' || f.fdwvalidator::regproc END,
             'OPTIONS (' || (SELECT string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ')
                             FROM pg_options_to_table(f.fdwoptions) o) || ')')] AS create_sql,
       ARRAY['DROP FOREIGN DATA WRAPPER ' || quote_ident(f.fdwname)] AS drop_sql,
       NULL AS missing
FROM pg_foreign_data_wrapper f
UNION ALL
SELECT 'pg_foreign_server:' || s.oid || ':0', 'foreign server', '', s.srvname,
       ARRAY[concat_ws(' ', 'CREATE SERVER', quote_ident(s.srvname), 'TYPE ' || quote_literal(s.srvtype),
             'VERSION ' || quote_literal(s.srvversion), 'FOREIGN DATA WRAPPER', quote_ident(f.fdwname),
             'OPTIONS (' || (SELECT string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ')
                             FROM pg_options_to_table(s.srvoptions) o) || ')')],
       ARRAY['DROP SERVER ' || quote_ident(s.srvname)],
       NULL
FROM pg_foreign_server s
JOIN pg_foreign_data_wrapper f ON f.oid = s.srvfdw
UNION ALL
SELECT 'pg_user_mapping:' || u.umid || ':0', 'user mapping', '', u.srvname || ' for ' || coalesce(u.usename, 'public'),
       '{}', '{}', 'it may hold a password'
FROM pg_user_mappings u
UNION ALL
SELECT 'pg_class:' || c.oid || ':0', 'foreign table', n.nspname, c.relname,
       ARRAY['CREATE FOREIGN TABLE ' || c.oid::regclass || ' ('
             || coalesce((SELECT string_agg(concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
                                    'OPTIONS (' || (SELECT string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ')
                                                    FROM pg_options_to_table(a.attfdwoptions) o) || ')',
                                    CASE WHEN a.attnotnull THEN 'NOT NULL' END,
                                    'DEFAULT ' || pg_get_expr(v.adbin, v.adrelid)), ', ' ORDER BY a.attnum)
                          FROM pg_attribute a
                          LEFT JOIN pg_attrdef v ON v.adrelid = a.attrelid AND v.adnum = a.attnum
                          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '')
             || ') SERVER ' || quote_ident(s.srvname)
             || coalesce(' OPTIONS (' || (SELECT string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ')
                                          FROM pg_options_to_table(t.ftoptions) o) || ')', '')],
       ARRAY['DROP FOREIGN TABLE ' || c.oid::regclass],
       NULL
FROM pg_foreign_table t
JOIN pg_class c ON c.oid = t.ftrelid AND NOT c.relispartition
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_foreign_server s ON s.oid = t.ftserver
