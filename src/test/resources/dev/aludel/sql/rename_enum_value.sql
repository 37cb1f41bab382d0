-- locks NONE
ALTER TYPE mood RENAME VALUE 'happy' TO 'it''s fine';
