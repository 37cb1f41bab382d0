CREATE TABLE t (x varchar(30) COLLATE "C");
