-- What is new in PostgreSQL 16 to 18.
CREATE TABLE eighteen (
    a integer CONSTRAINT a_is_there NOT NULL,
    v integer GENERATED ALWAYS AS (a * 2) VIRTUAL,
    during daterange,
    place int4range,
    late integer,
    CONSTRAINT eighteen_key PRIMARY KEY (place, during WITHOUT OVERLAPS),
    CONSTRAINT unenforced CHECK (a > 0) NOT ENFORCED
);
COMMENT ON CONSTRAINT a_is_there ON eighteen IS 'it must be';
ALTER TABLE eighteen ADD CONSTRAINT late_is_there NOT NULL late NOT VALID;
CREATE TABLE period_of (place int4range, during daterange,
    FOREIGN KEY (place, PERIOD during) REFERENCES eighteen (place, PERIOD during));
CREATE COLLATION folded (PROVIDER = builtin, LOCALE = 'C.UTF-8');
