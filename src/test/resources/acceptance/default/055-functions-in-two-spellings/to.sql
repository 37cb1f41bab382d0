CREATE TABLE t (
    a interval DEFAULT interval '14 days',
    b uuid DEFAULT gen_random_uuid( ),
    c integer[] DEFAULT ARRAY[]::int[],
    d timestamp DEFAULT TIMEZONE('utc', current_timestamp));
