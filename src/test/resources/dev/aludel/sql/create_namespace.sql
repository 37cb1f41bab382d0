-- locks NONE
CREATE SCHEMA reports;
