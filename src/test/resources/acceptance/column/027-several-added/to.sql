CREATE TABLE t (id bigint PRIMARY KEY, b text, a integer, c date);
