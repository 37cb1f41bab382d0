ALTER TABLE users RENAME COLUMN mail TO email;
ALTER TABLE users RENAME CONSTRAINT users_mail_key TO users_email_key;
ALTER TABLE users RENAME CONSTRAINT users_mail_check TO users_email_check;
ALTER INDEX users_active_mail_idx RENAME TO users_active_email_idx;
