ALTER TABLE users RENAME TO people;
ALTER SEQUENCE users_id_seq RENAME TO people_id_seq;
ALTER SEQUENCE users_seq RENAME TO people_seq;
ALTER TABLE people RENAME CONSTRAINT users_pkey TO people_pkey;
ALTER TABLE people RENAME CONSTRAINT users_mail_key TO people_mail_key;
ALTER TABLE people RENAME CONSTRAINT users_check TO people_check;
ALTER TABLE people RENAME CONSTRAINT users_mail_check TO people_mail_check;
ALTER INDEX users_boss_idx RENAME TO people_boss_idx;
ALTER TABLE people RENAME CONSTRAINT users_boss_fkey TO people_boss_fkey;
