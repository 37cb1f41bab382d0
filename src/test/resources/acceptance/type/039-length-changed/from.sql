CREATE TABLE t (a varchar(30), b varchar(6), c text);
