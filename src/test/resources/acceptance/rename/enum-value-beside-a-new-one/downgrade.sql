ALTER TYPE mood RENAME TO mood__old;
ALTER TYPE other RENAME TO other__old;
CREATE TYPE mood AS ENUM ('z', 'b');
CREATE TYPE other AS ENUM ('x');
ALTER TABLE t ALTER COLUMN m TYPE mood USING m::text::mood;
ALTER TABLE t ALTER COLUMN o TYPE other USING o::text::other;
DROP TYPE mood__old;
DROP TYPE other__old;
ALTER TYPE mood RENAME VALUE 'z' TO 'a';
