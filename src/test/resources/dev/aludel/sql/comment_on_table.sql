-- locks SHARE_UPDATE_EXCLUSIVE
COMMENT ON TABLE users IS 'People''s accounts';
