ALTER TYPE app.mood RENAME TO feeling;
ALTER TYPE app.feeling RENAME VALUE 'sad' TO 'sad__old';
ALTER TYPE app.feeling RENAME VALUE 'happy' TO 'sad';
ALTER TYPE app.feeling RENAME VALUE 'sad__old' TO 'happy';
ALTER TYPE app.feeling ADD VALUE IF NOT EXISTS 'new';
