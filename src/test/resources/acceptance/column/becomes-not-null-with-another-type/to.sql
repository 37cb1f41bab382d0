CREATE TYPE mood AS ENUM ('new', 'well', 'glad');
CREATE TABLE t (
    id integer PRIMARY KEY,
    number text NOT NULL,
    amount integer NOT NULL,
    mood mood NOT NULL
);
