CREATE SCHEMA audit;
CREATE TABLE audit.event (
    id bigint NOT NULL,
    CONSTRAINT event_pkey PRIMARY KEY (id)
);
