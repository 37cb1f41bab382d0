CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, z text, j jsonb);
CREATE INDEX i1 ON t (z text_pattern_ops); CREATE INDEX i2 ON t (lower(z)); CREATE INDEX i3 ON t (z, x);
