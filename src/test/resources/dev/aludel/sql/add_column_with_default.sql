-- locks ACCESS_EXCLUSIVE
ALTER TABLE users ADD COLUMN active boolean DEFAULT true NOT NULL;
-- locks SHARE_UPDATE_EXCLUSIVE
COMMENT ON COLUMN users.active IS 'may log in';
