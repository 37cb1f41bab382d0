CREATE TYPE pair AS (a integer, b text COLLATE "C");
CREATE DOMAIN positive AS integer DEFAULT 1 CHECK (VALUE > 0);
CREATE TYPE floats AS RANGE (SUBTYPE = float8);
CREATE TABLE t (id integer PRIMARY KEY, p positive NOT NULL, span floats, pair pair, name text COLLATE "C", note varchar(5));
COMMENT ON DOMAIN positive IS 'above zero';
GRANT USAGE ON DOMAIN positive TO PUBLIC;
