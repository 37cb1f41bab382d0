CREATE TYPE kind AS ENUM ('a', 'b');CREATE TYPE address AS (street text, k kind);
CREATE TYPE person AS (name text, home address); CREATE TABLE t (p person);
