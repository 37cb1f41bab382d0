CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, CHECK (y IN (1, 2, 3)));
