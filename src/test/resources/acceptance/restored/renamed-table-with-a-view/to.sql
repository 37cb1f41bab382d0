CREATE TABLE client (id integer CONSTRAINT customer_id_not_null NOT NULL, full_name text, note varchar(20), CONSTRAINT customer_pkey PRIMARY KEY (id));
ALTER TABLE client ALTER note SET STORAGE EXTERNAL;
CREATE VIEW named AS SELECT full_name AS name FROM client;
CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER noted BEFORE UPDATE OF full_name ON client FOR EACH ROW EXECUTE FUNCTION noted();
CREATE POLICY own ON client USING (full_name <> '');
