CREATE TABLE customer (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT name FROM customer;
