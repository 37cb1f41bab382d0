CREATE TABLE measure (at date NOT NULL, kind text, value integer, PRIMARY KEY (at)) PARTITION BY RANGE (at);
CREATE TABLE measure_old PARTITION OF measure FOR VALUES FROM (MINVALUE) TO ('2020-01-01') WITH (fillfactor = 70);
CREATE TABLE measure_new PARTITION OF measure FOR VALUES FROM ('2020-01-01') TO (MAXVALUE);
CREATE INDEX measure_value_idx ON measure (value);
CREATE INDEX measure_old_idx ON measure_old (kind);
