CREATE TABLE r (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, x bigint REFERENCES r, y text, UNIQUE (x, y), CHECK (x > 0 OR y <> ''));
