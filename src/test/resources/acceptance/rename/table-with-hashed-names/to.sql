CREATE TABLE people (id bigint PRIMARY KEY, mail text UNIQUE, org bigint);
CREATE TABLE posts (id bigint PRIMARY KEY, author bigint REFERENCES people);
