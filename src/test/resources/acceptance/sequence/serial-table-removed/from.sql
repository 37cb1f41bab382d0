CREATE TABLE t (id serial PRIMARY KEY); CREATE TABLE u (n integer DEFAULT nextval('t_id_seq'));
