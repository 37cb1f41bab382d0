CREATE TABLE t (a jsonb, b json, c jsonb, d jsonb);
