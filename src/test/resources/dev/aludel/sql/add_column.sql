-- locks ACCESS_EXCLUSIVE
ALTER TABLE users ADD COLUMN locale varchar(10);
