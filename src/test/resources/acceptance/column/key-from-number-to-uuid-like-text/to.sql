CREATE TABLE r (id text PRIMARY KEY);
CREATE TABLE t (id integer PRIMARY KEY, r_id text NOT NULL REFERENCES r, CHECK (r_id <> '17'));
