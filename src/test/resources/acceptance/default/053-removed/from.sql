CREATE TABLE t (id bigint, x text DEFAULT 'x');
