CREATE TABLE t (id integer PRIMARY KEY, a integer CONSTRAINT a_there NOT NULL, b text CONSTRAINT b_there NOT NULL, c integer);
COMMENT ON CONSTRAINT b_there ON t IS 'it must be';
