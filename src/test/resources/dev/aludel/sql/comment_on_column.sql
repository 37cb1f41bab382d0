-- locks SHARE_UPDATE_EXCLUSIVE
COMMENT ON COLUMN orders."Key" IS 'The external key';
