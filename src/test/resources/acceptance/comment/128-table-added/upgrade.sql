COMMENT ON TABLE t IS 'a remark';
