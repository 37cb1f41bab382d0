CREATE TABLE t (id bigint PRIMARY KEY, y text);
