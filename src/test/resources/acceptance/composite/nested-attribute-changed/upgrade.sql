ALTER TYPE address RENAME TO address__old;
ALTER TYPE kind RENAME TO kind__old;
ALTER TYPE person RENAME TO person__old;
CREATE TYPE kind AS ENUM ('b', 'a');
CREATE TYPE address AS (
    street text,
    k kind
);
CREATE TYPE person AS (
    name text,
    home address
);
ALTER TABLE t
    ALTER COLUMN p TYPE person USING CASE WHEN p IS DISTINCT FROM NULL THEN ROW((p).name, CASE WHEN (p).home IS DISTINCT FROM NULL THEN ROW(((p).home).street, ((p).home).k::text::kind)::address END)::person END;
DROP TYPE person__old;
DROP TYPE address__old;
DROP TYPE kind__old;
