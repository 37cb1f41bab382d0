CREATE TABLE t (id bigint PRIMARY KEY, x text, y text);
CREATE INDEX ix_x ON t (x);
CREATE UNIQUE INDEX ix_xy ON t (y, x);
