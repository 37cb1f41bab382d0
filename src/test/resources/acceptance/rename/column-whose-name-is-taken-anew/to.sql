CREATE TABLE t (id bigint PRIMARY KEY, b text NOT NULL, a integer);
