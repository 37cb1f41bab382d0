CREATE TABLE customer (id integer PRIMARY KEY, name text NOT NULL, more integer);
CREATE INDEX customer_name_idx ON customer (name);
CREATE VIEW named AS SELECT id, name FROM customer;
