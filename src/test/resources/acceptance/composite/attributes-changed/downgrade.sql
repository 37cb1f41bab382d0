ALTER TYPE address RENAME TO address__old;
CREATE TYPE address AS (
    street text,
    zip integer
);
CREATE TYPE address__array AS (
    wrapped address[]
);
ALTER TABLE t
    ALTER COLUMN a TYPE address USING CASE WHEN a IS DISTINCT FROM NULL THEN ROW((a).street, (a).zip::integer)::address END;
ALTER TABLE t
    ALTER COLUMN list TYPE address[] USING (jsonb_populate_record(NULL::address__array, jsonb_build_object('wrapped', to_jsonb(list)))).wrapped;
DROP TYPE address__array;
DROP TYPE address__old;
