ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('a', 'b');
ALTER TABLE t
    ALTER COLUMN m DROP DEFAULT,
    ALTER COLUMN m TYPE mood USING m::text::mood,
    ALTER COLUMN m SET DEFAULT 'a'::mood;
ALTER TABLE t ALTER COLUMN ms TYPE mood[] USING ms::text[]::mood[];
DROP TYPE mood__old;
