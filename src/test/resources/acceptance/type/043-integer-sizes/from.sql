CREATE TABLE t (a bigint, b bigint, c integer, d integer, e smallint);
