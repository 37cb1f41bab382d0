CREATE TYPE mood AS ENUM ('a', 'b');
ALTER TABLE t ALTER COLUMN m TYPE mood USING m::text::mood;
DROP TYPE humour;
