-- locks NONE
DROP SCHEMA empty;
