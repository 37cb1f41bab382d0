CREATE TABLE t (id integer PRIMARY KEY, price integer NOT NULL, gross integer NOT NULL GENERATED ALWAYS AS (price * 3) STORED);
CREATE UNIQUE INDEX t_gross_idx ON t (gross, id) WITH (fillfactor = 60);
ALTER TABLE t CLUSTER ON t_gross_idx;
ALTER TABLE t REPLICA IDENTITY USING INDEX t_gross_idx;
COMMENT ON INDEX t_gross_idx IS 'by gross';
