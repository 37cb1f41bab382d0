CREATE SCHEMA app;
CREATE TABLE app."People" (id serial PRIMARY KEY, name text CHECK (name <> ''));
