DROP TABLE audit.event;
DROP SEQUENCE audit.s;
DROP TYPE audit.kind;
DROP SCHEMA audit;
