CREATE TABLE b (id bigint CONSTRAINT a_pkey PRIMARY KEY, x text);
CREATE TABLE a (id bigint CONSTRAINT b_pkey PRIMARY KEY, a bigint CONSTRAINT b_a_fkey REFERENCES b, y date);
