ALTER TABLE t ADD COLUMN name varchar(40);
