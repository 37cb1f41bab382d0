CREATE TABLE child (id bigint PRIMARY KEY, parent_id bigint);
