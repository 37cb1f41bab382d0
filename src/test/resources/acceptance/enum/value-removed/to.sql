CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE t (id bigint PRIMARY KEY, m mood NOT NULL DEFAULT 'a', ms mood[]);
