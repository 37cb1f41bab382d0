CREATE TABLE t (
    id bigint NOT NULL,
    x text,
    CONSTRAINT t_pkey PRIMARY KEY (id),
    CONSTRAINT t_x_key UNIQUE (x)
);
