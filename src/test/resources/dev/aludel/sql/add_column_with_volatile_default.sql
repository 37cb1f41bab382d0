-- locks ACCESS_EXCLUSIVE, rewrites, scans
ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid() NOT NULL;
