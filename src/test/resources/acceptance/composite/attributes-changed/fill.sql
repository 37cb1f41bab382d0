INSERT INTO t VALUES (1, ROW('Main', 7), ARRAY[ROW('Side', 8)::address]), (2, NULL, NULL);
