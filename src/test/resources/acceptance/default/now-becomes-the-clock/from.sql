CREATE TABLE event (id integer PRIMARY KEY, made timestamptz NOT NULL DEFAULT now(), seen timestamptz DEFAULT clock_timestamp());
