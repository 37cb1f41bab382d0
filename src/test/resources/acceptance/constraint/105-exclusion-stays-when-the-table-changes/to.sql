CREATE TABLE t (r int4range, n text, EXCLUDE USING gist (r WITH &&));
