CREATE TYPE spot AS (street text, zip text);
CREATE TABLE t (id bigint PRIMARY KEY, p spot, CONSTRAINT c CHECK ((p).street <> '' AND p <> ROW('a', 'b')::spot));
