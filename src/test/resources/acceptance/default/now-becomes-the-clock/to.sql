CREATE TABLE event (id integer PRIMARY KEY, made timestamptz NOT NULL DEFAULT clock_timestamp(), seen timestamptz DEFAULT CURRENT_TIMESTAMP);
