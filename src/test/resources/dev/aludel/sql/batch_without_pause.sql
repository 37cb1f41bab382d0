-- locks ROW_EXCLUSIVE, scans
DELETE FROM orders WHERE amount = 0;
