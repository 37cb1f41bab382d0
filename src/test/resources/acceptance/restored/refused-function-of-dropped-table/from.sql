CREATE TABLE kept (id integer);
CREATE TABLE customer (id integer PRIMARY KEY, name text);
CREATE FUNCTION named(c customer) RETURNS text LANGUAGE sql AS 'SELECT c.name';
