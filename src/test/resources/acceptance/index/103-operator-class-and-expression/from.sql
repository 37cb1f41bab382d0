CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, z text, j jsonb);
CREATE INDEX i1 ON t (lower(z) text_pattern_ops, x); CREATE INDEX i2 ON t (lower(z) text_pattern_ops, abs(x));
