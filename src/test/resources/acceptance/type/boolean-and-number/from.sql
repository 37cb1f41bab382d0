CREATE TABLE t (a boolean, b smallint, c boolean DEFAULT true);
