CREATE TABLE users (id bigint PRIMARY KEY, mail text NOT NULL UNIQUE, parent bigint);
ALTER TABLE users ADD FOREIGN KEY (parent) REFERENCES users;
