ALTER TABLE t DROP CONSTRAINT c;
ALTER TYPE app.feeling RENAME TO feeling__old;
CREATE TYPE app.feeling AS ENUM ('happy', 'sad', 'odd');
ALTER TABLE t
    ALTER COLUMN m DROP DEFAULT,
    ALTER COLUMN m TYPE app.feeling USING m::text::app.feeling,
    ALTER COLUMN m SET DEFAULT 'sad'::app.feeling;
DROP TYPE app.feeling__old;
ALTER TABLE t ADD CONSTRAINT c CHECK (m <> 'odd'::app.feeling);
ALTER TYPE app.feeling RENAME TO mood;
ALTER TYPE app.mood RENAME VALUE 'happy' TO 'happy__old';
ALTER TYPE app.mood RENAME VALUE 'sad' TO 'happy';
ALTER TYPE app.mood RENAME VALUE 'happy__old' TO 'sad';
