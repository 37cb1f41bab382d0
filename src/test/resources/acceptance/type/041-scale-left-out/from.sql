CREATE TABLE t (a numeric(10,5), b numeric(10), c numeric(10,2), d numeric);
