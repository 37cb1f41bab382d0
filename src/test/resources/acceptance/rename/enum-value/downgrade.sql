ALTER TYPE mood RENAME VALUE 'very glad' TO 'happy';
