CREATE TABLE t (x boolean DEFAULT true);
