CREATE SCHEMA app;
CREATE TYPE app.feeling AS ENUM ('happy', 'sad', 'odd', 'new');
CREATE TABLE t (id bigint PRIMARY KEY, m app.feeling NOT NULL DEFAULT 'sad', CONSTRAINT c CHECK (m <> 'odd'));
