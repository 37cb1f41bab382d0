CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, z text, j jsonb);
CREATE INDEX a ON t (y); CREATE INDEX b ON t (x);
