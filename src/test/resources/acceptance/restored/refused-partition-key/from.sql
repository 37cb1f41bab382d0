CREATE TABLE measure (at date NOT NULL, kind integer) PARTITION BY LIST (kind);
