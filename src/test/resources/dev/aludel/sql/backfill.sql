-- locks ROW_EXCLUSIVE, scans
UPDATE users SET age = 18 WHERE age IS NULL;
