CREATE TABLE t (a uuid, b varchar(36));
