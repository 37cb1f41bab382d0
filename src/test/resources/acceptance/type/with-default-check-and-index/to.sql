CREATE TABLE t (a integer DEFAULT 5 NOT NULL, b integer, CHECK (a <> b), CHECK (length(a::text) > 0));
CREATE INDEX i ON t (lower(a::text)) WHERE b IS NOT NULL;
CREATE INDEX j ON t (a, b);
