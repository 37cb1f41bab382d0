CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, z text, j jsonb);
ALTER TABLE t ADD CONSTRAINT uq_x UNIQUE (x); CREATE UNIQUE INDEX ux_y ON t (y);
