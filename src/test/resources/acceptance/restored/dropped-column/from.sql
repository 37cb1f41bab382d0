CREATE TABLE customer (id integer PRIMARY KEY, points integer, name text, during int4range);
CREATE STATISTICS together ON points, name FROM customer;
ALTER TABLE customer ADD CONSTRAINT apart EXCLUDE USING gist (during WITH &&);
ALTER TABLE customer ALTER name SET STORAGE EXTERNAL, ALTER points SET STATISTICS 300;
GRANT UPDATE (name) ON customer TO PUBLIC;
CREATE VIEW identified AS SELECT id FROM customer;
