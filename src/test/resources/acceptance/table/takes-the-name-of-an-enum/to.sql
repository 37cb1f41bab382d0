CREATE TABLE t (id bigint PRIMARY KEY, m text);
CREATE TABLE mood (id bigint PRIMARY KEY);
