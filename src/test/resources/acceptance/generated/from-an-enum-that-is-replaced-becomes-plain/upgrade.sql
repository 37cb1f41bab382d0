ALTER TABLE t DROP COLUMN g;
ALTER TABLE t ADD COLUMN g text;
UPDATE t
    SET g = 
CASE
    WHEN (m = 'a'::mood) THEN 'yes'::text
    ELSE 'no'::text
END
    WHERE g IS NULL;
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('b', 'a');
ALTER TABLE t ALTER COLUMN m TYPE mood USING m::text::mood;
DROP TYPE mood__old;
