CREATE TYPE address AS (zip text, city varchar(40), street text);
CREATE TABLE t (id bigint PRIMARY KEY, a address, list address[]);
