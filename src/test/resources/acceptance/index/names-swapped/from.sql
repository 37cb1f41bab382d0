CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, z text, j jsonb);
CREATE INDEX a ON t (x); CREATE INDEX b ON t (y);
