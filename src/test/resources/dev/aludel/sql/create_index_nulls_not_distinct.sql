-- locks SHARE, scans
CREATE UNIQUE INDEX orders_id_idx ON orders (id) NULLS NOT DISTINCT;
