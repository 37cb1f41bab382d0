INSERT INTO t VALUES (gen_random_uuid(), gen_random_uuid());
