CREATE TABLE t (a varchar(40), b varchar(12), c varchar(255));
