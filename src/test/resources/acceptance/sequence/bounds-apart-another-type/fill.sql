SELECT setval('s', 200000);
