CREATE TABLE people (person_id bigint PRIMARY KEY, email text NOT NULL UNIQUE, parent bigint, since date);
ALTER TABLE people ADD FOREIGN KEY (parent) REFERENCES people;
