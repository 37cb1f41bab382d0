CREATE TABLE r (a bigint NOT NULL UNIQUE, b bigint NOT NULL PRIMARY KEY); CREATE TABLE t (r_a bigint REFERENCES r (a), r_b bigint REFERENCES r (b));
