CREATE TABLE t (id bigint PRIMARY KEY, x integer, y integer, CONSTRAINT ck_t_y CHECK (y > 0));
