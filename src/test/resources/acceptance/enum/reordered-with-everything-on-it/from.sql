CREATE TYPE mood AS ENUM ('a', 'b', 'c');
CREATE TABLE t (id bigint PRIMARY KEY, m mood NOT NULL DEFAULT 'a', ms mood[]);

ALTER TABLE t ADD CONSTRAINT ck CHECK (m <> 'c' OR id > 5), ADD COLUMN g boolean GENERATED ALWAYS AS (m = 'a') STORED, ADD UNIQUE (id, m);
CREATE INDEX i1 ON t (m);
CREATE INDEX i2 ON t (id) WHERE m = 'b';
CREATE TABLE u (id bigint, m mood, FOREIGN KEY (id, m) REFERENCES t (id, m));
