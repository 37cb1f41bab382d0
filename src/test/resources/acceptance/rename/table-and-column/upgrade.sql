ALTER TABLE users RENAME TO people;
ALTER TABLE people RENAME COLUMN mail TO email;
ALTER TABLE people RENAME COLUMN id TO person_id;
ALTER TABLE people RENAME CONSTRAINT users_pkey TO people_pkey;
ALTER TABLE people RENAME CONSTRAINT users_mail_key TO people_email_key;
ALTER TABLE people RENAME CONSTRAINT users_parent_fkey TO people_parent_fkey;
ALTER TABLE people ADD COLUMN since date;
