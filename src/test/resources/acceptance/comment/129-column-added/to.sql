CREATE TABLE t (id bigint, x text);
COMMENT ON COLUMN t.x IS 'a remark';
