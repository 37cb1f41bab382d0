CREATE TABLE t (id bigint, x text);
COMMENT ON TABLE t IS 'a remark';
