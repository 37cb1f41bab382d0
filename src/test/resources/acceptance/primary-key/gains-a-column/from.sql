CREATE TABLE t (a integer, b integer NOT NULL, CONSTRAINT pk PRIMARY KEY (a));
