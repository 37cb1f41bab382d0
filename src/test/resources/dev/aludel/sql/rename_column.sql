-- locks ACCESS_EXCLUSIVE
ALTER TABLE users RENAME COLUMN name TO "full name";
