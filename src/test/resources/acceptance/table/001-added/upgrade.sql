CREATE TABLE t (
    id bigint NOT NULL,
    name varchar(50) NOT NULL,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);
