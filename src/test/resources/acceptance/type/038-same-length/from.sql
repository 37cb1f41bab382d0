CREATE TABLE t (x varchar(30));
