CREATE TYPE mood AS ENUM ('b', 'a');
CREATE TABLE t (id bigint, m mood, g text);
