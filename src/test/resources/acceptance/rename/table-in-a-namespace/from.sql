CREATE SCHEMA app;
CREATE TABLE app.users (id serial PRIMARY KEY, "Full name" text CHECK ("Full name" <> ''));
