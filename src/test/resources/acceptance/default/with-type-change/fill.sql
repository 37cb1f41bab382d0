INSERT INTO t VALUES ('false');
