CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, CONSTRAINT c1 CHECK (x > 0), CONSTRAINT c2 CHECK (y > 0));
