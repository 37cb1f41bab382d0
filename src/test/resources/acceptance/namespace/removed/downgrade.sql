CREATE SCHEMA audit;
CREATE TYPE audit.kind AS ENUM ('a');
CREATE SEQUENCE audit.s;
CREATE TABLE audit.event (
    id bigint NOT NULL,
    CONSTRAINT event_pkey PRIMARY KEY (id)
);
