COMMENT ON TABLE t IS 'another';
