-- locks NONE
COMMENT ON TYPE mood IS 'How it goes';
