CREATE TABLE t (a varchar(20) DEFAULT '5' NOT NULL, b varchar(20), CHECK (a <> b), CHECK (length(a) > 0));
CREATE INDEX i ON t (lower(a)) WHERE b IS NOT NULL;
CREATE INDEX j ON t (a, b);
