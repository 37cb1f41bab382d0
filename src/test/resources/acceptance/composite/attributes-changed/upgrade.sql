ALTER TYPE address RENAME TO address__old;
CREATE TYPE address AS (
    zip text,
    city varchar(40),
    street text
);
CREATE TYPE address__array AS (
    wrapped address[]
);
ALTER TABLE t
    ALTER COLUMN a TYPE address USING CASE WHEN a IS DISTINCT FROM NULL THEN ROW((a).zip, NULL, (a).street)::address END;
ALTER TABLE t
    ALTER COLUMN list TYPE address[] USING (jsonb_populate_record(NULL::address__array, jsonb_build_object('wrapped', to_jsonb(list)))).wrapped;
DROP TYPE address__array;
DROP TYPE address__old;
