-- locks NONE
CREATE TABLE nothing ();
