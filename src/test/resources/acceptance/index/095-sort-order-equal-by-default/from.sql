CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, z text, j jsonb);
CREATE INDEX ix0 ON t (x);
CREATE INDEX ix1 ON t (x);
CREATE INDEX ix2 ON t (x);
CREATE INDEX ix3 ON t (x ASC);
CREATE INDEX ix4 ON t (x DESC);
CREATE INDEX ix5 ON t (x DESC NULLS FIRST);
CREATE INDEX ix6 ON t (x ASC NULLS LAST);
CREATE INDEX ix7 ON t (y, x DESC);
