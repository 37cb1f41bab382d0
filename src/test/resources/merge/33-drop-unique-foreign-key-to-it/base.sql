CREATE TABLE t (id int PRIMARY KEY, a int, CONSTRAINT t_a_key UNIQUE (a));
CREATE TABLE u (id int PRIMARY KEY, t_a int);
