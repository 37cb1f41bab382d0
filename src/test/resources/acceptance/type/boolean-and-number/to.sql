CREATE TABLE t (a bigint, b boolean, c integer DEFAULT 1);
