ALTER TABLE child DROP CONSTRAINT child_parent_id_fkey;
DROP TABLE child;
DROP TABLE parent;
