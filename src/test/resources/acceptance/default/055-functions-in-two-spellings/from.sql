CREATE TABLE t (
    a interval DEFAULT '14 days',
    b uuid DEFAULT gen_random_uuid(),
    c integer[] DEFAULT ARRAY[]::integer[],
    d timestamp DEFAULT timezone('utc', CURRENT_TIMESTAMP));
