CREATE TABLE t (a bigint, g bigint GENERATED ALWAYS AS (a + 1) STORED);
CREATE SEQUENCE s OWNED BY t.g;
CREATE TABLE u (a bigint DEFAULT nextval('s'));
CREATE TABLE v (a bigint DEFAULT nextval('s'));
