ALTER TABLE t
    ALTER COLUMN m DROP DEFAULT,
    ALTER COLUMN m TYPE varchar(20),
    ALTER COLUMN m SET DEFAULT 'a'::character varying;
DROP TYPE mood;
ALTER TABLE t
    ADD CONSTRAINT t_m_check CHECK ((m)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]));
