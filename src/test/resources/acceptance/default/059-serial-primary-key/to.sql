CREATE SEQUENCE t_id_seq AS integer;
CREATE TABLE t (id integer PRIMARY KEY DEFAULT nextval('t_id_seq'));
ALTER SEQUENCE t_id_seq OWNED BY t.id;
