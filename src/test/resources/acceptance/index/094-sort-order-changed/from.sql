CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, z text, j jsonb);
CREATE INDEX ix0 ON t (x);
CREATE INDEX ix1 ON t (x DESC);
CREATE INDEX ix2 ON t (x);
CREATE INDEX ix3 ON t (x NULLS FIRST);
CREATE INDEX ix4 ON t (x DESC);
CREATE INDEX ix5 ON t (x DESC NULLS LAST);
