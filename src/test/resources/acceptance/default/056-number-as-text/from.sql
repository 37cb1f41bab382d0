CREATE TABLE t (x integer DEFAULT 5);
