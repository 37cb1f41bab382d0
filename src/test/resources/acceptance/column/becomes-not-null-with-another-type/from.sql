CREATE TYPE mood AS ENUM ('sad', 'glad', 'well');
CREATE TABLE t (
    id integer PRIMARY KEY,
    number integer,
    amount bigint,
    mood mood
);
