-- locks NONE
CREATE TYPE audit.place AS (
    street text COLLATE "C",
    zip varchar(10)
);
-- locks NONE
COMMENT ON TYPE audit.place IS 'where it is';
