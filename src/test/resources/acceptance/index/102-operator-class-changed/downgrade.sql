DROP INDEX i1;
DROP INDEX i2;
DROP INDEX i3;
CREATE INDEX i1 ON t (z);
CREATE INDEX i2 ON t ((lower(z)) text_pattern_ops);
CREATE INDEX i3 ON t (z text_pattern_ops, x);
