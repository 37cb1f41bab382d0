CREATE TABLE t (id bigint PRIMARY KEY, a text NOT NULL CHECK (a <> b), b text);
