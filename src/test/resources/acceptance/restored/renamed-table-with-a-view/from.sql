CREATE TABLE customer (id integer PRIMARY KEY, name text, note varchar(10));
ALTER TABLE customer ALTER note SET STORAGE EXTERNAL;
CREATE VIEW named AS SELECT name FROM customer;
CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER noted BEFORE UPDATE OF name ON customer FOR EACH ROW EXECUTE FUNCTION noted();
CREATE POLICY own ON customer USING (name <> '');
