CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TYPE other AS ENUM ('x');
CREATE TABLE t (id bigint PRIMARY KEY, m mood, o other);
