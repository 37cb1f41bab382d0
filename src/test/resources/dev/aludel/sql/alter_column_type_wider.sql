-- locks ACCESS_EXCLUSIVE, rewrites, scans
ALTER TABLE users ALTER COLUMN name TYPE varchar(80) COLLATE "C";
