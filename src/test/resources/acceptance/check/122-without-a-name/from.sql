CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, CONSTRAINT ck_given CHECK (x > 0), CONSTRAINT ck_enum CHECK (y IN (1, 2, 3)));
