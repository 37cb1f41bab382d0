CREATE TYPE mood AS ENUM ('0', 'a', 'b', 'c', 'd', 'e');
CREATE TABLE t (id bigint PRIMARY KEY, m mood NOT NULL DEFAULT 'a', ms mood[]);
