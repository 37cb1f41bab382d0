CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, z text, j jsonb);
CREATE UNIQUE INDEX ix_x ON t (x);
