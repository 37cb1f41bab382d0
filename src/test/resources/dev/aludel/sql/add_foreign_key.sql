-- locks SHARE_ROW_EXCLUSIVE, scans
ALTER TABLE orders
    ADD CONSTRAINT orders_owner_fkey FOREIGN KEY (user_id)
    REFERENCES users (id) ON DELETE CASCADE;
