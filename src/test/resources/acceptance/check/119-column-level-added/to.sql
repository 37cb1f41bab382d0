CREATE TABLE t (x integer CONSTRAINT c1 CHECK (x > 0));
