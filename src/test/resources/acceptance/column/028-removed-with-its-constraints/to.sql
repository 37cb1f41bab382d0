CREATE TABLE r (id bigint PRIMARY KEY); CREATE TABLE t (id bigint PRIMARY KEY, y text);
