ALTER TABLE people RENAME CONSTRAINT people_pkey TO users_pkey;
ALTER TABLE people RENAME CONSTRAINT people_mail_key TO users_mail_key;
ALTER TABLE people RENAME CONSTRAINT people_check TO users_check;
ALTER TABLE people RENAME CONSTRAINT people_mail_check TO users_mail_check;
ALTER INDEX people_boss_idx RENAME TO users_boss_idx;
ALTER TABLE people RENAME CONSTRAINT people_boss_fkey TO users_boss_fkey;
ALTER TABLE people RENAME TO users;
ALTER SEQUENCE people_id_seq RENAME TO users_id_seq;
ALTER SEQUENCE people_seq RENAME TO users_seq;
