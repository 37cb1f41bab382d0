CREATE TABLE measure (at date NOT NULL, value integer) PARTITION BY RANGE (at);
CREATE TABLE measure_rest PARTITION OF measure DEFAULT;
CREATE VIEW rest AS SELECT value FROM measure_rest;
