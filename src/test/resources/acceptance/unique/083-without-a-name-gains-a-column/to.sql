CREATE TABLE t (x integer, y integer, UNIQUE (x, y));
