CREATE TABLE t (a varchar(30), b integer);
