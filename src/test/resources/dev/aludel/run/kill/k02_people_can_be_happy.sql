-- People can be happy.
-- revision: k02
-- down-revision: k01

-- upgrade
CREATE SCHEMA audit;
SET search_path = audit, public;
CREATE TABLE events (id int CONSTRAINT events_pkey PRIMARY KEY, what text);
-- no-transaction
ALTER TYPE public.mood ADD VALUE 'happy';
UPDATE users SET mood = 'happy' WHERE id % 3 = 0;
CREATE TABLE kinds (name text CONSTRAINT kinds_pkey PRIMARY KEY);
INSERT INTO kinds VALUES ('login'), ('order');

-- downgrade
