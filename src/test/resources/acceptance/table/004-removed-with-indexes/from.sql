CREATE TABLE t (id bigint PRIMARY KEY, x text, y text);
CREATE INDEX t_x ON t (x);
CREATE INDEX t_y ON t (y DESC);
