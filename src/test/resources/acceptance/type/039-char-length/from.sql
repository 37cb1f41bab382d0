CREATE TABLE t (x char);
