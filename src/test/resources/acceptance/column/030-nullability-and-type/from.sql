CREATE TABLE t (id bigint PRIMARY KEY, x varchar(20));
