CREATE TABLE t (a double precision DEFAULT 5.0, b numeric(8,3) DEFAULT 5.0);
