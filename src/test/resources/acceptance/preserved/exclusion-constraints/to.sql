CREATE TABLE t (id integer PRIMARY KEY, n bigint, during tsrange, CONSTRAINT apart EXCLUDE USING gist (during WITH &&) WHERE (n > 5) DEFERRABLE);
CREATE TABLE u (id integer PRIMARY KEY, n bigint, CONSTRAINT alone EXCLUDE USING btree (n WITH =));
COMMENT ON CONSTRAINT apart ON t IS 'not at once';
