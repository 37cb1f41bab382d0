CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE DOMAIN calm AS mood CHECK (VALUE <> 'sad');
CREATE TABLE person (id integer PRIMARY KEY, mood mood, calm calm);
