-- What a database says beyond the model, one line for each object and kind of fact: definitions of
-- objects that are not modelled, and of every object what differs from its default. An object that
-- initdb made has a number below 16384.
WITH facts (class, object, kind, name, detail) AS (
    SELECT 'pg_class'::regclass, c.oid, CASE c.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END,
           c.oid::regclass::text, pg_get_viewdef(c.oid)
    FROM pg_class c
    WHERE c.relkind IN ('v', 'm')
  UNION ALL
    SELECT 'pg_proc'::regclass, p.oid,
           CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
           p.oid::regprocedure::text,
           CASE p.prokind
             WHEN 'a' THEN concat_ws(' ', g.aggtransfn, g.aggtranstype::regtype, g.aggfinalfn, g.agginitval,
                                     g.aggcombinefn, g.aggsortop::regoper)
             ELSE pg_get_functiondef(p.oid)
           END
    FROM pg_proc p
    LEFT JOIN pg_aggregate g ON g.aggfnoid = p.oid
  UNION ALL
    SELECT 'pg_trigger'::regclass, g.oid, 'trigger', g.tgname || ' on ' || g.tgrelid::regclass,
           concat_ws(' ', pg_get_triggerdef(g.oid), nullif(g.tgenabled::text, 'O'))
    FROM pg_trigger g
    WHERE NOT g.tgisinternal
  UNION ALL
    SELECT 'pg_rewrite'::regclass, r.oid, 'rule', r.rulename || ' on ' || r.ev_class::regclass,
           concat_ws(' ', pg_get_ruledef(r.oid), nullif(r.ev_enabled::text, 'O'))
    FROM pg_rewrite r
    WHERE r.rulename <> '_RETURN'
  UNION ALL
    SELECT 'pg_policy'::regclass, p.oid, 'policy', p.polname || ' on ' || p.polrelid::regclass,
           concat_ws(' ', CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END,
                     'for ' || p.polcmd::text,
                     'to ' || (SELECT string_agg(CASE r WHEN 0 THEN 'public' ELSE pg_get_userbyid(r)::text END, ', '
                                                 ORDER BY r = 0, pg_get_userbyid(r) COLLATE "C")
                               FROM unnest(p.polroles) AS r),
                     'using ' || pg_get_expr(p.polqual, p.polrelid),
                     'with check ' || pg_get_expr(p.polwithcheck, p.polrelid))
    FROM pg_policy p
  UNION ALL
    SELECT 'pg_statistic_ext'::regclass, s.oid, 'statistics', s.stxnamespace::regnamespace || '.' || s.stxname,
           concat_ws(' ', pg_get_statisticsobjdef(s.oid),
                     nullif(to_jsonb(s) ->> 'stxstattarget', '-1'))
    FROM pg_statistic_ext s
  UNION ALL
    SELECT 'pg_constraint'::regclass, k.oid, 'constraint', k.conname || ' on ' || k.conrelid::regclass,
           pg_get_constraintdef(k.oid)
    FROM pg_constraint k
    CROSS JOIN LATERAL to_jsonb(k) AS j (row)
    LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u')
    WHERE k.conrelid <> 0
      AND (k.contype IN ('x', 't')
        OR NOT k.convalidated
        OR k.contype = 'c' AND k.connoinherit
        OR k.contype = 'p' AND k.condeferrable
        OR i.indnatts > i.indnkeyatts
        OR (j.row ->> 'conperiod')::boolean
        OR NOT (j.row ->> 'conenforced')::boolean
        OR jsonb_typeof(j.row -> 'confdelsetcols') = 'array')
  UNION ALL
    SELECT 'pg_type'::regclass, t.oid, 'domain', t.oid::regtype::text,
           concat_ws(' ', format_type(t.typbasetype, t.typtypmod),
                     CASE WHEN t.typnotnull THEN 'not null' END,
                     'default ' || t.typdefault,
                     (SELECT string_agg(k.conname || ' ' || pg_get_constraintdef(k.oid), ', '
                                        ORDER BY k.conname COLLATE "C")
                      FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype <> 'n'))
    FROM pg_type t
    WHERE t.typtype = 'd'
  UNION ALL
    SELECT 'pg_type'::regclass, t.oid, 'range', t.oid::regtype::text,
           concat_ws(' ', format_type(r.rngsubtype, NULL), r.rngcanonical, r.rngsubdiff)
    FROM pg_type t
    JOIN pg_range r ON r.rngtypid = t.oid
  UNION ALL
    SELECT 'pg_type'::regclass, t.oid, 'base type', t.oid::regtype::text,
           concat_ws(' ', t.typlen, t.typinput, t.typoutput, t.typalign, t.typstorage)
    FROM pg_type t
    WHERE t.typtype = 'b' AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
  UNION ALL
    SELECT 'pg_ts_config'::regclass, c.oid, 'text search configuration', c.oid::regconfig::text,
           (SELECT string_agg(m.maptokentype || ' ' || m.mapdict::regdictionary, ', ' ORDER BY m.maptokentype, m.mapseqno)
            FROM pg_ts_config_map m WHERE m.mapcfg = c.oid)
    FROM pg_ts_config c
  UNION ALL
    SELECT 'pg_class'::regclass, c.oid, 'partition', c.oid::regclass::text, pg_get_expr(c.relpartbound, c.oid)
    FROM pg_class c
    WHERE c.relispartition
  UNION ALL
    SELECT 'pg_class'::regclass, c.oid, 'inheritance', c.oid::regclass::text,
           string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno)
    FROM pg_class c
    JOIN pg_inherits i ON i.inhrelid = c.oid
    WHERE c.relkind IN ('r', 'p', 'f')
    GROUP BY c.oid
  UNION ALL
    SELECT 'pg_class'::regclass, c.oid, 'settings of', c.oid::regclass::text,
           concat_ws(', ', array_to_string(c.reloptions, ', '),
                     CASE WHEN c.relrowsecurity THEN 'row security' END,
                     CASE WHEN c.relforcerowsecurity THEN 'forced row security' END,
                     CASE WHEN c.relpersistence = 'u' THEN 'unlogged' END,
                     'partition by ' || pg_get_partkeydef(c.oid),
                     'replica identity ' || CASE WHEN c.relkind IN ('r', 'p') THEN nullif(c.relreplident::text, 'd') END,
                     'tablespace ' || s.spcname)
    FROM pg_class c
    LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
    WHERE c.relkind IN ('r', 'p', 'm', 'v', 'f')
  UNION ALL
    SELECT 'pg_class'::regclass, i.indexrelid, 'settings of', i.indexrelid::regclass::text,
           concat_ws(', ', CASE WHEN i.indisclustered THEN 'clustered' END,
                     CASE WHEN i.indisreplident THEN 'replica identity' END,
                     CASE WHEN NOT i.indisvalid THEN 'invalid' END)
    FROM pg_index i
  UNION ALL
    SELECT 'pg_class'::regclass, a.attrelid, 'settings of', a.attrelid::regclass || '.' || a.attname,
           concat_ws(', ', CASE WHEN a.attstorage <> t.typstorage THEN 'storage ' || a.attstorage::text END,
                     'compression ' || nullif(j.row ->> 'attcompression', ''),
                     'statistics ' || nullif(j.row ->> 'attstattarget', '-1'),
                     array_to_string(a.attoptions, ', '))
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'm')
    JOIN pg_type t ON t.oid = a.atttypid
    CROSS JOIN LATERAL to_jsonb(a) AS j (row)
    WHERE a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
    SELECT 'pg_extension'::regclass, e.oid, 'extension', e.extname, e.extversion || ' in ' || e.extnamespace::regnamespace
    FROM pg_extension e
  UNION ALL
    SELECT 'pg_cast'::regclass, c.oid, 'cast',
           format_type(c.castsource, NULL) || ' as ' || format_type(c.casttarget, NULL),
           concat_ws(' ', c.castfunc::regprocedure, c.castcontext, c.castmethod)
    FROM pg_cast c
  UNION ALL
    SELECT 'pg_operator'::regclass, o.oid, 'operator', o.oid::regoperator::text,
           concat_ws(' ', o.oprcode, o.oprcom::regoperator, o.oprnegate::regoperator, o.oprrest, o.oprjoin,
                     o.oprcanmerge, o.oprcanhash)
    FROM pg_operator o
  UNION ALL
    SELECT 'pg_collation'::regclass, c.oid, 'collation', c.collnamespace::regnamespace || '.' || c.collname,
           concat_ws(' ', c.collprovider, c.collisdeterministic, c.collcollate, c.collctype)
    FROM pg_collation c
  UNION ALL
    SELECT 'pg_event_trigger'::regclass, e.oid, 'event trigger', e.evtname,
           concat_ws(' ', e.evtevent, e.evtfoid::regprocedure, array_to_string(e.evttags, ', '), e.evtenabled)
    FROM pg_event_trigger e
  UNION ALL
    SELECT 'pg_publication'::regclass, p.oid, 'publication', p.pubname,
           concat_ws(' ', p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate, p.pubviaroot,
                     (SELECT string_agg(r.prrelid::regclass::text, ', ' ORDER BY r.prrelid::regclass::text COLLATE "C")
                      FROM pg_publication_rel r WHERE r.prpubid = p.oid))
    FROM pg_publication p
  UNION ALL
    SELECT 'pg_foreign_server'::regclass, s.oid, 'foreign server', s.srvname,
           concat_ws(' ', f.fdwname, s.srvtype, s.srvversion, array_to_string(s.srvoptions, ', '))
    FROM pg_foreign_server s
    JOIN pg_foreign_data_wrapper f ON f.oid = s.srvfdw
  UNION ALL
    SELECT 'pg_class'::regclass, t.ftrelid, 'foreign table', t.ftrelid::regclass::text,
           concat_ws(' ', s.srvname, array_to_string(t.ftoptions, ', '))
    FROM pg_foreign_table t
    JOIN pg_foreign_server s ON s.oid = t.ftserver
  UNION ALL
    SELECT 'pg_description'::regclass, d.objoid, 'comment on', pg_describe_object(d.classoid, d.objoid, d.objsubid),
           d.description
    FROM pg_description d
    LEFT JOIN pg_class c ON d.classoid = 'pg_class'::regclass AND c.oid = d.objoid
    LEFT JOIN pg_type t ON d.classoid = 'pg_type'::regclass AND t.oid = d.objoid
    WHERE c.oid IS NULL AND t.oid IS NULL
       OR c.relkind NOT IN ('r', 'p', 'S')                   -- those of tables, columns, sequences and
       OR t.typtype NOT IN ('e', 'c')                        -- of enum and composite types are modelled
  UNION ALL
    SELECT o.class, o.object, 'owner of', pg_describe_object(o.class, o.object, 0), pg_get_userbyid(o.owner)
    FROM (SELECT 'pg_class'::regclass, oid, relowner FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
          UNION ALL SELECT 'pg_proc'::regclass, oid, proowner FROM pg_proc
          UNION ALL SELECT 'pg_namespace'::regclass, oid, nspowner FROM pg_namespace
          UNION ALL SELECT 'pg_type'::regclass, oid, typowner FROM pg_type WHERE typrelid = 0 AND typelem = 0
         ) AS o (class, object, owner)
    WHERE pg_get_userbyid(o.owner) <> current_user
  UNION ALL
    SELECT o.class, o.object, 'privileges on', pg_describe_object(o.class, o.object, o.part), o.now
    FROM (SELECT g.class, g.object, g.part,
                 (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C") FROM unnest(g.acl) AS a),
                 (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C") FROM unnest(g.usual) AS a)
          FROM (SELECT 'pg_class'::regclass, oid, 0, relacl,
                       acldefault(CASE relkind WHEN 'S' THEN 's'::"char" ELSE 'r'::"char" END, relowner)
                FROM pg_class
                WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
                UNION ALL
                SELECT 'pg_class'::regclass, a.attrelid, a.attnum, a.attacl, '{}'
                FROM pg_attribute a
                WHERE a.attnum > 0 AND NOT a.attisdropped
                UNION ALL
                SELECT 'pg_proc'::regclass, oid, 0, proacl, acldefault('f', proowner) FROM pg_proc
                UNION ALL
                SELECT 'pg_namespace'::regclass, oid, 0, nspacl, acldefault('n', nspowner) FROM pg_namespace
                UNION ALL
                SELECT 'pg_type'::regclass, oid, 0, typacl, acldefault('T', typowner) FROM pg_type
               ) AS g (class, object, part, acl, usual)
          WHERE g.acl IS NOT NULL
         ) AS o (class, object, part, now, usual)
    WHERE o.now IS DISTINCT FROM o.usual
  UNION ALL
    SELECT 'pg_default_acl'::regclass, d.oid, 'default privileges',
           concat_ws(' ', 'of', pg_get_userbyid(d.defaclrole), 'in',
                     CASE d.defaclnamespace WHEN 0 THEN 'all namespaces' ELSE d.defaclnamespace::regnamespace::text END,
                     'on', d.defaclobjtype),
           (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C") FROM unnest(d.defaclacl) AS a)
    FROM pg_default_acl d
  UNION ALL
    SELECT 'pg_database'::regclass, b.oid, 'settings of', 'the database',
           (SELECT string_agg(c, ', ' ORDER BY c COLLATE "C") FROM unnest(s.setconfig) AS c)
    FROM pg_database b
    JOIN pg_db_role_setting s ON s.setdatabase = b.oid AND s.setrole = 0
    WHERE b.datname = current_database()
)
SELECT DISTINCT f.kind, f.name, coalesce(f.detail, '') AS detail
FROM facts f
WHERE (f.object >= 16384 OR f.class = 'pg_namespace'::regclass AND f.object = 'public'::regnamespace)
  AND NOT (f.detail = '' AND f.kind = 'settings of')
  AND f.name !~ '\maludel_kept\M'
  AND NOT EXISTS (
    SELECT FROM pg_depend d
    WHERE d.objid = f.object AND d.deptype = 'e' AND f.class <> 'pg_extension'::regclass)
ORDER BY f.kind, f.name, detail
