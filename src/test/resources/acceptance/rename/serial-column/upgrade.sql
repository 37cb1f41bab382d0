ALTER SEQUENCE t_id_seq RENAME TO t_number_seq;
ALTER TABLE t RENAME COLUMN id TO number;
