ALTER TABLE t ALTER COLUMN a TYPE integer[];
ALTER TABLE t ALTER COLUMN b TYPE text[];
ALTER TABLE t ALTER COLUMN c TYPE varchar(10)[];
ALTER TABLE t
    ALTER COLUMN d TYPE integer USING CASE WHEN cardinality(d) > 1 THEN d::text::integer ELSE (d)[1] END;
