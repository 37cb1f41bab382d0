CREATE TABLE people (id bigint PRIMARY KEY, mail text, CONSTRAINT sound CHECK (people IS DISTINCT FROM NULL AND id > 0));
