CREATE TABLE r (a bigint NOT NULL PRIMARY KEY, b bigint NOT NULL UNIQUE); CREATE TABLE t (r_a bigint REFERENCES r (a), r_b bigint REFERENCES r (b));
