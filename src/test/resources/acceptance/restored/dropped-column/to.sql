CREATE TABLE customer (id integer PRIMARY KEY);
CREATE VIEW identified AS SELECT id FROM customer;
