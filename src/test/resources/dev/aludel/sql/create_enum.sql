-- locks NONE
CREATE TYPE color AS ENUM ('red', 'it''s', E'back\\slash');
-- locks NONE
COMMENT ON TYPE color IS 'a color';
