CREATE TABLE users (id bigint PRIMARY KEY, mail varchar(50), old text);
CREATE INDEX users_mail_idx ON users (mail);
