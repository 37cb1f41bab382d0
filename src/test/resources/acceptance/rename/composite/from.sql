CREATE TYPE place AS (street text, zip text);
CREATE TABLE t (id bigint PRIMARY KEY, p place, CONSTRAINT c CHECK ((p).street <> '' AND p <> ROW('a', 'b')::place));
