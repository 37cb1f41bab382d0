-- locks ACCESS_EXCLUSIVE, rewrites, scans
UPDATE users
SET name = 'x'
WHERE id = 1;
