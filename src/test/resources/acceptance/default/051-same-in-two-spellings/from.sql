CREATE TABLE t (
    a text DEFAULT 'some default',
    b text DEFAULT '//slash',
    c text DEFAULT 'has '' quote',
    d timestamptz DEFAULT now(),
    e integer DEFAULT 15,
    f integer DEFAULT '15',
    g text DEFAULT substring('name' from 1 for 3));
