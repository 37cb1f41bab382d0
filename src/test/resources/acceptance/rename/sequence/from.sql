CREATE SEQUENCE numbers START 5;
CREATE TABLE t (id bigint PRIMARY KEY DEFAULT nextval('numbers'));
CREATE TABLE u (id bigint PRIMARY KEY DEFAULT nextval('numbers') + 1);
