CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE t (id bigint, m mood, g text GENERATED ALWAYS AS (CASE WHEN m = 'a'::mood THEN 'yes' ELSE 'no' END) STORED);
