CREATE TABLE users (
    id bigint PRIMARY KEY,
    email varchar(100) NOT NULL UNIQUE CHECK (email <> ''),
    shout text GENERATED ALWAYS AS (upper(email)) STORED,
    active boolean NOT NULL
);
CREATE INDEX ON users (lower(email)) WHERE active AND email LIKE '%@%';
CREATE INDEX ON users (active) INCLUDE (email);
CREATE TABLE letters (id bigint PRIMARY KEY, addressee varchar(100) REFERENCES users (email));
