CREATE TYPE mood AS ENUM ('happy');
CREATE DOMAIN calm AS mood CHECK (VALUE <> 'happy');
CREATE TABLE person (id integer PRIMARY KEY, mood mood, calm calm);
