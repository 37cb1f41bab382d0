-- locks ACCESS_EXCLUSIVE
ALTER TABLE users ADD COLUMN upper_email text GENERATED ALWAYS AS (upper(email)) VIRTUAL;
