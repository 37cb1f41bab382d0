CREATE TABLE t (a numeric(10,5), b numeric(10,5), c numeric(8,0));
