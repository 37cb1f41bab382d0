ALTER SEQUENCE t_number_seq RENAME TO t_id_seq;
ALTER TABLE t RENAME COLUMN number TO id;
