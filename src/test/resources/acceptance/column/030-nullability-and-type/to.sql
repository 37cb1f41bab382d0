CREATE TABLE t (id bigint PRIMARY KEY, x varchar(40) NOT NULL);
