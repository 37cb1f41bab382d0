CREATE TABLE t (a integer, b integer, CONSTRAINT pk PRIMARY KEY (a, b));
