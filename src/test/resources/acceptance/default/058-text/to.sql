CREATE TABLE t (x varchar(8) DEFAULT 'hello'::varchar);
