CREATE TABLE client (id integer PRIMARY KEY, name varchar(20));
CREATE VIEW named AS SELECT name FROM client;
