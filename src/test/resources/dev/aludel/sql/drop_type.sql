-- locks NONE
DROP TYPE idle;
