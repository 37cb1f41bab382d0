CREATE TABLE t (a numeric(10), b numeric(10,5), c numeric(10), d numeric(5,2));
