ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('a', 'b');
ALTER TABLE t ALTER COLUMN m TYPE mood USING m::text::mood;
ALTER TABLE t DROP COLUMN g;
ALTER TABLE t
    ADD COLUMN g text GENERATED ALWAYS AS (
CASE
    WHEN (m = 'a'::mood) THEN 'yes'::text
    ELSE 'no'::text
END) STORED;
DROP TYPE mood__old;
