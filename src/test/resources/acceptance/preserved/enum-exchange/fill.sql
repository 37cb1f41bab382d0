INSERT INTO t VALUES (1, 'happy', 'ok'), (2, 'happy', NULL);
