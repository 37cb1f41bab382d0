CREATE TABLE t (id bigint PRIMARY KEY, x integer);
