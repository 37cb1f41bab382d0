-- locks SHARE, scans
CREATE UNIQUE INDEX users_lower_email_idx
    ON users ((lower(email)) COLLATE "C" text_pattern_ops NULLS FIRST)
    INCLUDE (name, number)
    WITH (fillfactor = 70)
    WHERE name IS NOT NULL;
