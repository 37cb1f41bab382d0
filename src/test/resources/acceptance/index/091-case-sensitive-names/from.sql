CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, z text, j jsonb);
CREATE INDEX "IX_x" ON t (x); CREATE INDEX ix_x ON t (y);
