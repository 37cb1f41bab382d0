CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE t (id bigint, m mood DEFAULT 'a');
