-- locks ACCESS_EXCLUSIVE
ALTER TABLE audit.events RENAME TO log;
