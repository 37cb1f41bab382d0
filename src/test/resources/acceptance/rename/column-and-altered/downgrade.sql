ALTER INDEX users_email_idx RENAME TO users_mail_idx;
ALTER TABLE users ADD COLUMN old text;
ALTER TABLE users
    ALTER COLUMN email DROP DEFAULT,
    ALTER COLUMN email DROP NOT NULL,
    ALTER COLUMN email TYPE varchar(50);
ALTER TABLE users DROP COLUMN fresh;
ALTER TABLE users RENAME COLUMN email TO mail;
