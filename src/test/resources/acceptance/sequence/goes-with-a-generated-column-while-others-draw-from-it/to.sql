CREATE TABLE t (a bigint);
CREATE TABLE v (a bigint);
