INSERT INTO users (mail, boss) VALUES ('a', NULL), ('b', 1); INSERT INTO posts VALUES (7, 2); SELECT setval('users_seq', 101);
