CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, CONSTRAINT c1 CHECK (x > 0));
