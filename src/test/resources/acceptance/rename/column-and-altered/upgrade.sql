ALTER TABLE users RENAME COLUMN mail TO email;
ALTER INDEX users_mail_idx RENAME TO users_email_idx;
ALTER TABLE users ADD COLUMN fresh integer;
ALTER TABLE users
    ALTER COLUMN email TYPE varchar(200),
    ALTER COLUMN email SET DEFAULT 'none'::character varying;
UPDATE users SET email = 'none'::character varying WHERE email IS NULL;
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
ALTER TABLE users DROP COLUMN old;
