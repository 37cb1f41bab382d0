CREATE TABLE t (id bigint PRIMARY KEY, x text, y text);
CREATE INDEX ix_t_x ON t (x);
CREATE INDEX ix_t_xy ON t (x, y);
