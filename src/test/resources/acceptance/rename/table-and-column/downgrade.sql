ALTER TABLE people RENAME CONSTRAINT people_pkey TO users_pkey;
ALTER TABLE people RENAME CONSTRAINT people_email_key TO users_mail_key;
ALTER TABLE people RENAME CONSTRAINT people_parent_fkey TO users_parent_fkey;
ALTER TABLE people DROP COLUMN since;
ALTER TABLE people RENAME TO users;
ALTER TABLE users RENAME COLUMN email TO mail;
ALTER TABLE users RENAME COLUMN person_id TO id;
