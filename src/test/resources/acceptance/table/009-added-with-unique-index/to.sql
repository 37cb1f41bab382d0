CREATE TABLE t (id bigint PRIMARY KEY, x text);
CREATE UNIQUE INDEX ix_t_x ON t (x);
