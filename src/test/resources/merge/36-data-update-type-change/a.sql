DO $$
DECLARE
    r record;
BEGIN
    FOR r IN SELECT id FROM t LOOP
        UPDATE t SET a = 'n/a' WHERE id = r.id;
    END LOOP;
END
$$;
