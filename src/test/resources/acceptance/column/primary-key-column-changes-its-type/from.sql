CREATE TABLE r (id integer PRIMARY KEY);
CREATE TABLE t (id integer PRIMARY KEY, r_id integer NOT NULL REFERENCES r);
