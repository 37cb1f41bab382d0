-- locks ACCESS_EXCLUSIVE
ALTER TABLE users RENAME CONSTRAINT users_age_check TO grown_up;
