CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE person (id integer PRIMARY KEY, mood mood);
CREATE FUNCTION is_good(m mood) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT m::text = ''happy''';
CREATE FUNCTION best() RETURNS mood LANGUAGE sql IMMUTABLE AS 'SELECT ''happy''::mood';
COMMENT ON FUNCTION best() IS 'the best';
REVOKE EXECUTE ON FUNCTION best() FROM PUBLIC;
CREATE CAST (text AS mood) WITH INOUT AS ASSIGNMENT;
CREATE VIEW good_person AS SELECT id FROM person WHERE is_good(mood);
GRANT USAGE ON TYPE mood TO PUBLIC;
