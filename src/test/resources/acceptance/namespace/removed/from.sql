CREATE SCHEMA audit; CREATE TABLE audit.event (id bigint PRIMARY KEY); CREATE TYPE audit.kind AS ENUM ('a'); CREATE SEQUENCE audit.s;
