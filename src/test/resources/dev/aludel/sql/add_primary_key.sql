-- locks ACCESS_EXCLUSIVE, scans
ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
