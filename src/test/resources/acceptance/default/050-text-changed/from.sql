CREATE TABLE t (a text DEFAULT 'some default', b varchar(20) DEFAULT '//slash', c integer DEFAULT 15);
