CREATE TABLE t (x char(4));
