CREATE SCHEMA s; CREATE TABLE s.t (id bigint PRIMARY KEY, x integer, y integer, CONSTRAINT c1 CHECK (x > 0));
