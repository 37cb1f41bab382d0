CREATE TABLE t (a varchar(36), b uuid);
