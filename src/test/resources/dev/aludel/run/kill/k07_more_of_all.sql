-- More of all.
-- revision: k07
-- down-revision: k06

-- upgrade
ALTER TABLE users RENAME COLUMN age TO years;
ALTER TABLE users ALTER COLUMN years TYPE bigint;
-- batch 11
UPDATE tags AS t SET weight = heavier(t.weight) FROM users u WHERE u.id = t.user_id AND u.id % 2 = 0;
-- no-transaction
REINDEX INDEX CONCURRENTLY users_age_idx;
-- no-transaction
VACUUM orders;
ALTER TABLE tags ADD CONSTRAINT tags_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
INSERT INTO audit.events SELECT n, 'event ' || n FROM generate_series(1, 5) n;
CREATE TABLE summary AS SELECT user_id, sum(amount) AS amount FROM orders GROUP BY user_id;
ALTER TABLE summary ADD CONSTRAINT summary_pkey PRIMARY KEY (user_id);
-- batch 7 pause 1ms
UPDATE summary SET amount = amount * 2 WHERE amount IS DISTINCT FROM 3;
ALTER TABLE users ADD CONSTRAINT users_years_check CHECK (years >= 0);

-- downgrade
