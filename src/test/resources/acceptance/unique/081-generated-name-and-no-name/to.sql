CREATE TABLE t (x integer UNIQUE);
