CREATE TABLE t (a numeric(10,6), b numeric(12,5), c numeric(8,2));
