CREATE TABLE t (
    id bigint NOT NULL,
    x text,
    CONSTRAINT t_pkey PRIMARY KEY (id),
    CONSTRAINT uq_x UNIQUE (x)
);
