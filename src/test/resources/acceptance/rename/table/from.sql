CREATE TABLE users (id serial PRIMARY KEY, mail text UNIQUE CHECK (mail <> ''), boss integer REFERENCES users (id), CHECK (id <> boss));
CREATE INDEX ON users (boss);
CREATE TABLE posts (id bigint PRIMARY KEY, author integer NOT NULL REFERENCES users);
CREATE SEQUENCE users_seq INCREMENT 50;
COMMENT ON COLUMN users.mail IS 'where';
