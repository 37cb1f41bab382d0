CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE DOMAIN label AS varchar(40) NOT NULL DEFAULT 'none';
CREATE TABLE item (id integer PRIMARY KEY, amount positive, name label, other label DEFAULT 'other');
