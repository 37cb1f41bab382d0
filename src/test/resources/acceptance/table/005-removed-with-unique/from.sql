CREATE TABLE t (id bigint PRIMARY KEY, x text CONSTRAINT t_x_key UNIQUE);
