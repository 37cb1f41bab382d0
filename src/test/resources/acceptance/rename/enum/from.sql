CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE t (id bigint PRIMARY KEY, m mood NOT NULL DEFAULT 'sad', ms mood[] DEFAULT '{sad,happy}', CONSTRAINT c CHECK (m <> 'happy' OR id > 0));
CREATE INDEX i ON t (id) WHERE m = 'sad';
