CREATE TABLE customer (id integer PRIMARY KEY, name varchar(10) NOT NULL);
CREATE MATERIALIZED VIEW names WITH (fillfactor = 70) AS SELECT name, count(*) AS n FROM customer GROUP BY name;
CREATE UNIQUE INDEX names_name_idx ON names (name);
CREATE INDEX names_lower_idx ON names (lower(name)) WHERE n > 1;
COMMENT ON INDEX names_name_idx IS 'one each';
COMMENT ON MATERIALIZED VIEW names IS 'all names';
GRANT SELECT ON names TO PUBLIC;
CREATE MATERIALIZED VIEW later AS SELECT count(*) FROM names WITH NO DATA;
CREATE VIEW first AS SELECT min(name) AS name FROM names;
