CREATE TABLE t (a bigint[], b integer[], c text[], d integer[]);
