CREATE TABLE t (
    a integer, b char, c varchar(32), d text, e float, f numeric, g decimal(8,2), h timestamp, i timestamp with time zone, j boolean,
    k bigint, l smallint, m date, n character varying(32), o bytea, p json);
