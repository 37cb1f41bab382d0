CREATE TABLE t (a timestamp(6), b timestamp with time zone);
