CREATE TABLE users (
    id bigint PRIMARY KEY,
    mail varchar(100) NOT NULL UNIQUE CHECK (mail <> ''),
    shout text GENERATED ALWAYS AS (upper(mail)) STORED,
    active boolean NOT NULL
);
CREATE INDEX ON users (lower(mail)) WHERE active AND mail LIKE '%@%';
CREATE INDEX ON users (active) INCLUDE (mail);
CREATE TABLE letters (id bigint PRIMARY KEY, addressee varchar(100) REFERENCES users (mail));
