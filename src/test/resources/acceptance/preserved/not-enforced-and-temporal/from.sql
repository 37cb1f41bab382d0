CREATE TABLE t (place int4range, during daterange, n integer, CONSTRAINT t_pkey PRIMARY KEY (place, during WITHOUT OVERLAPS), CONSTRAINT n_check CHECK (n > 0) NOT ENFORCED);
