CREATE TABLE t (a varchar(8) DEFAULT '', b varchar(8) DEFAULT 'hi');
