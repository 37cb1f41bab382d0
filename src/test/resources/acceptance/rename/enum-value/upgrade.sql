ALTER TYPE mood RENAME VALUE 'happy' TO 'very glad';
