CREATE TABLE t (a integer, b text, c integer GENERATED ALWAYS AS (a + 2) STORED);
