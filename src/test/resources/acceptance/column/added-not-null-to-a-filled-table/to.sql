CREATE TYPE mood AS ENUM ('calm', 'cross');
CREATE TABLE t (
    id bigint PRIMARY KEY,
    a text NOT NULL,
    b integer NOT NULL,
    c boolean NOT NULL,
    d timestamptz NOT NULL,
    e jsonb NOT NULL,
    f uuid NOT NULL,
    g text[] NOT NULL,
    h mood NOT NULL,
    i numeric(10,2) NOT NULL,
    j text NOT NULL DEFAULT 'given');
