-- locks ACCESS_EXCLUSIVE, scans
ALTER TABLE orders ADD CONSTRAINT orders_amount_check CHECK (amount >= 0 AND user_id > 0);
