CREATE TABLE users (id bigint PRIMARY KEY, mail text, CONSTRAINT sound CHECK (users IS DISTINCT FROM NULL AND id > 0));
