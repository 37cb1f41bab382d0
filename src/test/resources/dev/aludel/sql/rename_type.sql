-- locks NONE
ALTER TYPE mood RENAME TO feeling;
