CREATE TABLE t (id bigint, x text);
COMMENT ON TABLE t IS 'it''s'; COMMENT ON COLUMN t.x IS 'a \ b';
