CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'happy', 'odd');
CREATE TABLE t (id bigint PRIMARY KEY, m app.mood NOT NULL DEFAULT 'happy', CONSTRAINT c CHECK (m <> 'odd'));
