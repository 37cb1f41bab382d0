INSERT INTO t VALUES ('{1,2}', '{3}', '{x}', 5);
