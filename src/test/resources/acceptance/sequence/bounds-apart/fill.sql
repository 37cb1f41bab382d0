SELECT setval('s', 17);
