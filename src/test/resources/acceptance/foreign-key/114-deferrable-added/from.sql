CREATE TABLE r (id bigint PRIMARY KEY, a integer NOT NULL, b integer NOT NULL, UNIQUE (a, b));
CREATE TABLE t (id bigint PRIMARY KEY, r_id bigint, a integer, b integer, CONSTRAINT f FOREIGN KEY (r_id) REFERENCES r);
