-- Find faster.
-- revision: k03
-- down-revision: k02

-- upgrade
-- no-transaction
CREATE INDEX CONCURRENTLY users_age_idx ON users (age);
-- no-transaction
CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;
-- no-transaction
DROP INDEX CONCURRENTLY orders_user_idx;

-- downgrade
