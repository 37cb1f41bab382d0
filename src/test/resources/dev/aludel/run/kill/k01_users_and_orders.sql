-- Users and orders.
-- revision: k01
-- down-revision:

-- upgrade
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE users (id bigint CONSTRAINT users_pkey PRIMARY KEY, email text NOT NULL, age int, mood mood, visits int DEFAULT 0 NOT NULL);
CREATE TABLE orders (id bigint, part int, user_id bigint, amount numeric(10, 2), note text, CONSTRAINT orders_pkey PRIMARY KEY (id, part));
CREATE SEQUENCE order_numbers INCREMENT BY 10;
INSERT INTO users SELECT n, 'user' || n || '@example.org', n % 90, 'ok', n % 4 FROM generate_series(1, 40) n;
INSERT INTO orders SELECT n / 2, n % 2, 1 + n % 40, n * 1.5, CASE WHEN n % 5 = 0 THEN 'x' END FROM generate_series(1, 60) n;
COMMENT ON TABLE users IS 'Who is who';
CREATE INDEX orders_user_idx ON orders (user_id);

-- downgrade
