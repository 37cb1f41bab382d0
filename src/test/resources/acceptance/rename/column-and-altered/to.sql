CREATE TABLE users (id bigint PRIMARY KEY, email varchar(200) NOT NULL DEFAULT 'none', fresh int);
CREATE INDEX users_email_idx ON users (email);
