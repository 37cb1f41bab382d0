-- locks NONE
CREATE TABLE measure (
    at date NOT NULL
) PARTITION BY RANGE (at);
