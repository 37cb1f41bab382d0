INSERT INTO users (id, mail, active) VALUES (1, 'a@b.c', true), (2, 'd@e.f', false);
INSERT INTO letters VALUES (1, 'a@b.c'), (2, NULL);
