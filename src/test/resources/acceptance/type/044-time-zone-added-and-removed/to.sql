CREATE TABLE t (a timestamptz, b timestamp, c timestamptz, d date);
