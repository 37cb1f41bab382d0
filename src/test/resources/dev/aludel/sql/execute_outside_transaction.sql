-- locks ACCESS_EXCLUSIVE, rewrites, scans, outside a transaction
VACUUM users;
