CREATE TYPE humour AS ENUM ('a', 'b');
ALTER TABLE t ALTER COLUMN m TYPE humour USING m::text::humour;
DROP TYPE mood;
