-- What is new in PostgreSQL 14 and 15.
CREATE TABLE fifteen (a integer, b text COMPRESSION pglz, c integer, UNIQUE NULLS NOT DISTINCT (a));
CREATE VIEW as_caller WITH (security_invoker = true) AS SELECT a FROM fifteen;
CREATE STATISTICS of_expressions ON (a + 1), (c * 2) FROM fifteen;
CREATE TABLE refers (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE points (a integer, b integer, FOREIGN KEY (a, b) REFERENCES refers ON DELETE SET NULL (b));
CREATE PUBLICATION only_some FOR TABLE fifteen (a, c) WHERE (a > 3);
