CREATE TABLE t (x text DEFAULT 'true');
