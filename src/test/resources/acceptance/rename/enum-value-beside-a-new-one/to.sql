CREATE TYPE mood AS ENUM ('z', 'a', 'b');
CREATE TYPE other AS ENUM ('x', 'y');
CREATE TABLE t (id bigint PRIMARY KEY, m mood, o other);
