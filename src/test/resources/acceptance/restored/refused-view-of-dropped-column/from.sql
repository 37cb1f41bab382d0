CREATE TABLE customer (id integer PRIMARY KEY, name text);
CREATE VIEW named AS SELECT name FROM customer;
CREATE VIEW more AS SELECT name FROM named;
COMMENT ON VIEW named IS 'with names';
