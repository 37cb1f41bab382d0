INSERT INTO t (id, note) VALUES (1, 'x'), (2, NULL);
