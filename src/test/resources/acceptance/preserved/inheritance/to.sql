CREATE TABLE base (id integer PRIMARY KEY, note text CHECK (note <> ''));
CREATE TABLE child (value bigint) INHERITS (base);
