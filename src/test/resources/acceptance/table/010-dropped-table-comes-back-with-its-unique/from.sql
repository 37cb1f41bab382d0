CREATE TABLE t (id bigint PRIMARY KEY, x text CONSTRAINT uq_x UNIQUE);
CREATE TABLE other (id bigint);
