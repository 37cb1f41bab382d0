CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, CONSTRAINT c2 CHECK (x > 0));
