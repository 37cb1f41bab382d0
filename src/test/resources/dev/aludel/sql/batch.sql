-- locks ROW_EXCLUSIVE, scans
UPDATE users SET name = lower(name);
