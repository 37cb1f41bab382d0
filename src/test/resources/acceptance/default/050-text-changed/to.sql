CREATE TABLE t (a text DEFAULT 'another', b varchar(20) DEFAULT '//other', c integer DEFAULT 20);
