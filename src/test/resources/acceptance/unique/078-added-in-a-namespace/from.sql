CREATE SCHEMA s; CREATE TABLE s.t (x integer, y integer, CONSTRAINT uq_x UNIQUE (x));
