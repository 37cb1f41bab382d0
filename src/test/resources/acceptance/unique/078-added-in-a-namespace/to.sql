CREATE SCHEMA s; CREATE TABLE s.t (x integer, y integer, CONSTRAINT uq_x UNIQUE (x), CONSTRAINT uq_y UNIQUE (y)); CREATE INDEX ix_y ON s.t (y);
