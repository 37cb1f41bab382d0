INSERT INTO person VALUES (1, 'ok'), (2, NULL), (3, 'happy');
