CREATE SEQUENCE "Ticket numbers" START 5;
CREATE TABLE t (id bigint PRIMARY KEY DEFAULT nextval('"Ticket numbers"'));
CREATE TABLE u (id bigint PRIMARY KEY DEFAULT nextval('"Ticket numbers"') + 1);
