CREATE SCHEMA s; CREATE TABLE s.t (id bigint PRIMARY KEY, x integer, y integer);
