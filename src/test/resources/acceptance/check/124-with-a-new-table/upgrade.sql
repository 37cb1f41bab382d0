CREATE TABLE t (
    id bigint NOT NULL,
    x integer,
    y integer,
    CONSTRAINT t_pkey PRIMARY KEY (id),
    CONSTRAINT c1 CHECK (x > 0)
);
