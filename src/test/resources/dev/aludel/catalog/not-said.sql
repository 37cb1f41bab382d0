-- What DefinitionReader names and cannot print, once for each of its reasons. A superuser runs it.
CREATE FUNCTION copied(text) RETURNS text LANGUAGE c AS '$libdir/pg_trgm', 'show_trgm';

CREATE TYPE label;
CREATE FUNCTION label_in(cstring) RETURNS label LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION label_out(label) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE label (INPUT = label_in, OUTPUT = label_out, LIKE = text);

CREATE TYPE whole;
CREATE FUNCTION whole_canonical(whole) RETURNS whole LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE whole AS RANGE (SUBTYPE = integer, CANONICAL = whole_canonical);

CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER nobody FOREIGN DATA WRAPPER nowhere;
CREATE TABLE measure (id integer, at date) PARTITION BY RANGE (at);
CREATE FOREIGN TABLE measure_far PARTITION OF measure FOR VALUES FROM (MINVALUE) TO (MAXVALUE) SERVER nobody;

CREATE MATERIALIZED VIEW one AS SELECT 1 AS n;
CREATE INDEX one_idx ON one (n);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'one_idx'::regclass;
