CREATE TABLE t (a bigint);
CREATE TABLE s (a bigint);
