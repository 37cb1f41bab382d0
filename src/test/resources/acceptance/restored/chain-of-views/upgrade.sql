DO $aludel$ BEGIN -- rule also on pointed makes way, and is restored below
    DROP RULE also ON pointed;
    PERFORM set_config('aludel.s_b7d562e1', 'there', true);
EXCEPTION WHEN undefined_object OR undefined_table OR undefined_function OR invalid_schema_name THEN
    PERFORM set_config('aludel.s_b7d562e1', 'absent', true);
END $aludel$;
DO $aludel$ BEGIN -- view third makes way, and is restored below
    DROP VIEW third;
    PERFORM set_config('aludel.s_bc653863', 'there', true);
EXCEPTION WHEN undefined_object OR undefined_table OR undefined_function OR invalid_schema_name THEN
    PERFORM set_config('aludel.s_bc653863', 'absent', true);
END $aludel$;
DO $aludel$ BEGIN -- view a_second makes way, and is restored below
    DROP VIEW a_second;
    PERFORM set_config('aludel.s_d9781ccb', 'there', true);
EXCEPTION WHEN undefined_object OR undefined_table OR undefined_function OR invalid_schema_name THEN
    PERFORM set_config('aludel.s_d9781ccb', 'absent', true);
END $aludel$;
DO $aludel$ BEGIN -- view pointed makes way, and is restored below
    DROP VIEW pointed;
    PERFORM set_config('aludel.s_9afd4b3f', 'there', true);
EXCEPTION WHEN undefined_object OR undefined_table OR undefined_function OR invalid_schema_name THEN
    PERFORM set_config('aludel.s_9afd4b3f', 'absent', true);
END $aludel$;
ALTER TABLE customer ALTER COLUMN points TYPE bigint;
DO $aludel$ BEGIN -- view pointed, if it was there
    IF current_setting('aludel.s_9afd4b3f', true) = 'absent' THEN
        RETURN;
    END IF;
    CREATE VIEW pointed WITH (security_barrier=true, check_option=cascaded) AS
 SELECT id,
    name,
    points
   FROM customer
  WHERE (points > 1);
    ALTER VIEW pointed ALTER COLUMN name SET DEFAULT 'nobody'::character varying;
    COMMENT ON COLUMN pointed.points IS 'how many';
    COMMENT ON VIEW pointed IS 'those with points';
    GRANT UPDATE (name) ON TABLE pointed TO PUBLIC;
    DO $roles$ BEGIN
    IF (SELECT count(*) FROM pg_roles WHERE rolname IN ('aludel_reader')) = 1 THEN
        GRANT SELECT ON TABLE pointed TO aludel_reader;
    END IF;
END $roles$;
END $aludel$;
DO $aludel$ BEGIN -- view a_second, if it was there
    IF current_setting('aludel.s_d9781ccb', true) = 'absent' THEN
        RETURN;
    END IF;
    CREATE VIEW a_second AS
 SELECT name,
    (points * 2) AS twice
   FROM pointed;
    CREATE TRIGGER instead INSTEAD OF INSERT ON a_second FOR EACH ROW EXECUTE FUNCTION noted();
END $aludel$;
DO $aludel$ BEGIN -- view third, if it was there
    IF current_setting('aludel.s_bc653863', true) = 'absent' THEN
        RETURN;
    END IF;
    CREATE VIEW third AS
 SELECT sum(a_second.twice) AS total
   FROM (a_second
     JOIN pointed USING (name));
END $aludel$;
DO $aludel$ BEGIN -- rule also on pointed, if it was there
    IF current_setting('aludel.s_b7d562e1', true) = 'absent' THEN
        RETURN;
    END IF;
    CREATE RULE also AS
    ON UPDATE TO pointed DO NOTHING;
END $aludel$;
