CREATE TABLE t (id int PRIMARY KEY, a int, b int);
CREATE TABLE r (id int PRIMARY KEY);
