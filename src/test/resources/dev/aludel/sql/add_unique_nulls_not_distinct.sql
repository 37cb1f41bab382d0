-- locks ACCESS_EXCLUSIVE, scans
ALTER TABLE users
    ADD CONSTRAINT users_email_number_key UNIQUE NULLS NOT DISTINCT (email, number) DEFERRABLE;
