CREATE TYPE humour AS ENUM ('a', 'b'); CREATE TABLE t (m humour);
