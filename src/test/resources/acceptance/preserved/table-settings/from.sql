CREATE UNLOGGED TABLE t (id integer PRIMARY KEY, name varchar(10)) WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false);
ALTER TABLE t REPLICA IDENTITY FULL;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON t USING (id > 0);
GRANT SELECT ON t TO PUBLIC;
CREATE STATISTICS together ON id, name FROM t;
