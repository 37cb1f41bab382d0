CREATE TABLE t (a double precision DEFAULT 5.2, b numeric(8,3) DEFAULT 5.2);
