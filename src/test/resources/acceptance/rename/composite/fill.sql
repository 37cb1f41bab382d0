INSERT INTO t VALUES (1, ROW('x', 'y'));
