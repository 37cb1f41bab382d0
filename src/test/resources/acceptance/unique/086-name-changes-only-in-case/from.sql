CREATE TABLE t (x integer, y integer, CONSTRAINT uq_x UNIQUE (x)); CREATE INDEX ix_y ON t (y);
