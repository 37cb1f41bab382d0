CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, CONSTRAINT ck_enum CHECK (y IN (1, 2)));
