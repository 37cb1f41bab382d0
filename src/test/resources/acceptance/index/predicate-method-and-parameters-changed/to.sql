CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, z text, j jsonb);
CREATE INDEX i1 ON t (x) WHERE y > 0; CREATE INDEX i2 ON t (x) WHERE y > 1; CREATE INDEX i3 ON t USING hash (x); CREATE INDEX i4 ON t (x) WITH (fillfactor = 70);
