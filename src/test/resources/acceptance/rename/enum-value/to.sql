CREATE TYPE mood AS ENUM ('sad', 'very glad');
CREATE TABLE t (id bigint PRIMARY KEY, m mood NOT NULL DEFAULT 'very glad', ms mood[] DEFAULT '{sad,"very glad"}', CONSTRAINT c CHECK (m IN ('very glad', 'sad')));
CREATE INDEX i ON t (id) WHERE m = 'very glad';
