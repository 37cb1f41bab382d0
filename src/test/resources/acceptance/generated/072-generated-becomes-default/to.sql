CREATE TABLE t (a integer, b text, c integer DEFAULT 5);
