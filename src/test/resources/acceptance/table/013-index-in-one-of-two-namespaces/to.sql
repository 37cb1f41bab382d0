CREATE SCHEMA other;
CREATE TABLE t (id bigint PRIMARY KEY, x text);
CREATE INDEX ix_t_x ON t (x);
CREATE TABLE other.t (id bigint PRIMARY KEY, x text);
