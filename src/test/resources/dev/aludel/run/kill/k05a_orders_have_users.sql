-- Orders have users.
-- revision: k05a
-- down-revision: k04
-- branch-labels: orders

-- upgrade
ALTER TABLE orders ADD CONSTRAINT orders_user_fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;
-- no-transaction
ALTER TABLE orders VALIDATE CONSTRAINT orders_user_fk;
ALTER TABLE orders ADD CONSTRAINT orders_user_check CHECK (user_id IS NOT NULL) NOT VALID;
-- no-transaction
ALTER TABLE orders VALIDATE CONSTRAINT orders_user_check;
ALTER TABLE orders ALTER COLUMN user_id SET NOT NULL;
ALTER TABLE orders DROP CONSTRAINT orders_user_check;

-- downgrade
