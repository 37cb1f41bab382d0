CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, z text, j jsonb);

CREATE INDEX ix_t_x ON t (x);
CREATE UNIQUE INDEX ix_t_y ON t (y);
CREATE INDEX z ON t (z);
CREATE TABLE c (a bigint REFERENCES t, b integer, d integer);
CREATE INDEX c_a ON c (a);
CREATE INDEX c_bd ON c (b, d);
