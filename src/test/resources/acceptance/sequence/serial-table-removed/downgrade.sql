CREATE SEQUENCE t_id_seq AS integer;
CREATE TABLE t (
    id integer DEFAULT nextval('t_id_seq'::regclass) NOT NULL,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);
ALTER TABLE u ALTER COLUMN n SET DEFAULT nextval('t_id_seq'::regclass);
ALTER SEQUENCE t_id_seq OWNED BY t.id;
