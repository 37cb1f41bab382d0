CREATE TABLE t (x varchar);
