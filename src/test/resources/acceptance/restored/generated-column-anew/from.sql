CREATE TABLE customer (id integer PRIMARY KEY, price integer, gross integer GENERATED ALWAYS AS (price * 2) STORED);
CREATE VIEW grossed AS SELECT gross FROM customer;
GRANT SELECT (gross) ON customer TO PUBLIC;
ALTER TABLE customer ALTER gross SET STATISTICS 200;
CREATE STATISTICS together ON price, gross FROM customer;
