CREATE TABLE t (x integer, y integer, CONSTRAINT uk_abc UNIQUE (x));
