-- locks SHARE_UPDATE_EXCLUSIVE, scans, outside a transaction
CREATE INDEX CONCURRENTLY orders_tags_idx
    ON orders USING gin (tags jsonb_path_ops)
    WITH (fastupdate = off);
