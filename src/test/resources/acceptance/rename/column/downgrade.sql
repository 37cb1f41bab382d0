ALTER TABLE users RENAME CONSTRAINT users_email_key TO users_mail_key;
ALTER TABLE users RENAME CONSTRAINT users_email_check TO users_mail_check;
ALTER INDEX users_active_email_idx RENAME TO users_active_mail_idx;
ALTER TABLE users RENAME COLUMN email TO mail;
