COMMENT ON COLUMN t.x IS 'a remark';
