-- locks ACCESS_EXCLUSIVE, rewrites, scans
ALTER TABLE users ADD COLUMN lower_email text GENERATED ALWAYS AS (lower(email)) STORED;
