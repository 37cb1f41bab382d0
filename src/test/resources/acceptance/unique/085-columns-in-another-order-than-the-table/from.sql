CREATE TABLE t (a integer, b integer, c integer, CONSTRAINT uq_1 UNIQUE (b, a), CONSTRAINT uq_2 UNIQUE (c, a));
