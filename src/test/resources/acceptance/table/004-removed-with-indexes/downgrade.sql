CREATE TABLE t (
    id bigint NOT NULL,
    x text,
    y text,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE INDEX t_x ON t (x);
CREATE INDEX t_y ON t (y DESC);
