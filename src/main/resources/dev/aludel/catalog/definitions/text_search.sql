-- Text search dictionaries and configurations.
SELECT 'pg_ts_dict:' || d.oid || ':0' AS key,
       'text search dictionary' AS kind,
       n.nspname AS namespace,
       d.dictname AS name,
       ARRAY['CREATE TEXT SEARCH DICTIONARY ' || d.oid::regdictionary || ' (' || concat_ws(', ',
             'TEMPLATE = ' || quote_ident(tn.nspname) || '.' || quote_ident(t.tmplname), d.dictinitoption) || ')'] AS create_sql,
       ARRAY['DROP TEXT SEARCH DICTIONARY ' || d.oid::regdictionary] AS drop_sql
FROM pg_ts_dict d
JOIN pg_namespace n ON n.oid = d.dictnamespace
JOIN pg_ts_template t ON t.oid = d.dicttemplate
JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
WHERE n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
UNION ALL
SELECT 'pg_ts_config:' || c.oid || ':0',
       'text search configuration',
       n.nspname,
       c.cfgname,
       ARRAY['CREATE TEXT SEARCH CONFIGURATION ' || c.oid::regconfig || ' (PARSER = '
             || quote_ident(pn.nspname) || '.' || quote_ident(p.prsname) || ')']
       || ARRAY(SELECT 'ALTER TEXT SEARCH CONFIGURATION ' || c.oid::regconfig || ' ADD MAPPING FOR ' || quote_ident(k.alias)
                       || ' WITH ' || string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno)
                FROM pg_ts_config_map m
                JOIN ts_token_type(c.cfgparser) k ON k.tokid = m.maptokentype
                WHERE m.mapcfg = c.oid
                GROUP BY k.tokid, k.alias
                ORDER BY k.tokid),
       ARRAY['DROP TEXT SEARCH CONFIGURATION ' || c.oid::regconfig]
FROM pg_ts_config c
JOIN pg_namespace n ON n.oid = c.cfgnamespace
JOIN pg_ts_parser p ON p.oid = c.cfgparser
JOIN pg_namespace pn ON pn.oid = p.prsnamespace
WHERE n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY 2 DESC, 3, 4
