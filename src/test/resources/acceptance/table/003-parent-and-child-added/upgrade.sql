CREATE TABLE child (
    id bigint NOT NULL,
    parent_id bigint,
    CONSTRAINT child_pkey PRIMARY KEY (id)
);
CREATE TABLE parent (
    id bigint NOT NULL,
    CONSTRAINT parent_pkey PRIMARY KEY (id)
);
ALTER TABLE child ADD CONSTRAINT child_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES parent (id);
