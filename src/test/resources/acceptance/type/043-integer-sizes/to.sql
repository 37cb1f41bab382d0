CREATE TABLE t (a integer, b smallint, c smallint, d numeric(8,0), e integer);
