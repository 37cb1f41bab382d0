CREATE TABLE t (id bigint, m varchar(20) DEFAULT 'a' CHECK (m IN ('a', 'b')));
