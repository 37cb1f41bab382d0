CREATE TABLE t (a integer, c integer, d integer GENERATED ALWAYS AS (a + 2) STORED);
