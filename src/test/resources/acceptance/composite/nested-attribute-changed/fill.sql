INSERT INTO t VALUES (ROW('x', ROW('Main', 'a')::address));
