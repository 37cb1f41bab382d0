CREATE SCHEMA s; CREATE TABLE s.t (x integer CONSTRAINT uq_x UNIQUE, y integer); CREATE INDEX ix_y ON s.t (y);
