CREATE TABLE t (a integer, b text, c integer GENERATED ALWAYS AS (length(b)) STORED);
