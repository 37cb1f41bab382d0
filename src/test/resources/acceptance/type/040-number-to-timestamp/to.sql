CREATE TABLE t (x timestamp);
