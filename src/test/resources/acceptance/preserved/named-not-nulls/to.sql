CREATE TABLE t (id integer PRIMARY KEY, a bigint CONSTRAINT a_there NOT NULL, b text, c integer);
