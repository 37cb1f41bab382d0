-- locks ACCESS_EXCLUSIVE, rewrites, scans
ALTER TABLE users
    ALTER COLUMN nickname DROP DEFAULT,
    ALTER COLUMN nickname TYPE integer USING length(nickname),
    ALTER COLUMN nickname SET DEFAULT 0;
