CREATE TABLE t (
    a int4, b character(1), c character varying(32), d text, e double precision, f decimal, g numeric(8,2), h timestamp without time zone, i timestamptz, j bool,
    k int8, l int2, m date, n varchar(32), o bytea, p json);
