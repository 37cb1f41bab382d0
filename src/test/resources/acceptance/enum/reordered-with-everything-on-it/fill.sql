INSERT INTO t VALUES (1, 'a', '{a,b}'), (6, 'c', NULL); INSERT INTO u VALUES (1, 'a');
