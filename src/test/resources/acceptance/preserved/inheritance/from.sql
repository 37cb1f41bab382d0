CREATE TABLE base (id integer PRIMARY KEY, note text CHECK (note <> ''));
CREATE TABLE child (value integer) INHERITS (base);
