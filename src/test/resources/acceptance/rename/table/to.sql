CREATE TABLE people (id serial PRIMARY KEY, mail text UNIQUE CHECK (mail <> ''), boss integer REFERENCES people (id), CHECK (id <> boss));
CREATE INDEX ON people (boss);
CREATE TABLE posts (id bigint PRIMARY KEY, author integer NOT NULL REFERENCES people);
CREATE SEQUENCE people_seq INCREMENT 50;
COMMENT ON COLUMN people.mail IS 'where';
