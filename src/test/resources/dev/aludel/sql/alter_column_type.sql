-- locks ACCESS_EXCLUSIVE, rewrites, scans
ALTER TABLE users ALTER COLUMN number TYPE bigint;
