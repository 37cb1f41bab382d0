CREATE TABLE customer (id integer PRIMARY KEY, name varchar(10));
CREATE VIEW named AS SELECT name FROM customer;
