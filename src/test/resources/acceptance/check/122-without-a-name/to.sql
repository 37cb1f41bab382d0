CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, CHECK (x > 0), CHECK (y IN (1, 2, 3)));
