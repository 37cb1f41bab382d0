CREATE TABLE t (a bigint, b bigint); CREATE TABLE u (a bigint); CREATE SEQUENCE s OWNED BY t.a; CREATE SEQUENCE r OWNED BY u.a;
