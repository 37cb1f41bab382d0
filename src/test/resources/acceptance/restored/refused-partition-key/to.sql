CREATE TABLE measure (at date NOT NULL, kind bigint) PARTITION BY LIST (kind);
