CREATE TABLE t (id bigint PRIMARY KEY, b text NOT NULL CHECK (b <> a), a text);
