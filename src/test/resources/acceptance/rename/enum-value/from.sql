CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE t (id bigint PRIMARY KEY, m mood NOT NULL DEFAULT 'happy', ms mood[] DEFAULT '{sad,happy}', CONSTRAINT c CHECK (m IN ('happy', 'sad')));
CREATE INDEX i ON t (id) WHERE m = 'happy';
