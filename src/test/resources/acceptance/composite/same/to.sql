CREATE TYPE address AS (street text, zip integer);
CREATE TABLE t (id bigint PRIMARY KEY, a address, list address[]);
