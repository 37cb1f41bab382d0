CREATE TABLE p (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, n bigint, FOREIGN KEY (a, b) REFERENCES p ON DELETE SET NULL (b));
