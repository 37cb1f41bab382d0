-- A database with something of each kind that is not modelled, some of it on top of each other. PostgreSQL 13 has all of it.
CREATE SCHEMA app;
CREATE EXTENSION citext;
CREATE EXTENSION btree_gist;
CREATE SCHEMA ext;
CREATE EXTENSION ltree SCHEMA ext;
COMMENT ON SCHEMA app IS 'of the application';

CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TYPE pair AS (a integer, b text);
COMMENT ON COLUMN pair.a IS 'the first';
CREATE DOMAIN positive AS integer DEFAULT 1 NOT NULL CONSTRAINT above CHECK (VALUE > 0) CONSTRAINT below CHECK (VALUE < 1000);
COMMENT ON DOMAIN positive IS 'not negative';
COMMENT ON CONSTRAINT above ON DOMAIN positive IS 'not even zero';
CREATE DOMAIN app.small AS positive CHECK (VALUE < 10);
CREATE DOMAIN calm AS mood CHECK (VALUE <> 'sad');
CREATE DOMAIN later AS text;
ALTER DOMAIN later ADD CONSTRAINT short CHECK (length(VALUE) < 9) NOT VALID;
CREATE TYPE floats AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
CREATE COLLATION german (PROVIDER = icu, LOCALE = 'de-u-co-phonebk');
CREATE COLLATION loose (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE COLLATION mine FROM "C";

CREATE FUNCTION lowered(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower($1)';
CREATE FUNCTION next_code() RETURNS text LANGUAGE plpgsql AS $$BEGIN RETURN 'c' || (SELECT count(*) FROM customer); END$$;
CREATE FUNCTION app.is_good(m mood, n positive DEFAULT 3) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$SELECT m = 'happy'$$;
COMMENT ON FUNCTION lowered(text) IS 'it''s lower';
REVOKE EXECUTE ON FUNCTION lowered(text) FROM PUBLIC;
CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE FUNCTION watched() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN END$$;
CREATE PROCEDURE app.cleanup(INOUT n integer) LANGUAGE sql AS 'SELECT n';
CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
CREATE FUNCTION same_mood(a mood, b mood) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a = b';
CREATE OPERATOR === (FUNCTION = same_mood, LEFTARG = mood, RIGHTARG = mood, COMMUTATOR = ===);
CREATE FUNCTION pair_of(text) RETURNS pair LANGUAGE sql IMMUTABLE AS $$SELECT ROW(1, $1)::pair$$;
CREATE CAST (text AS pair) WITH FUNCTION pair_of(text) AS ASSIGNMENT;
CREATE CAST (text AS mood) WITH INOUT AS IMPLICIT;
CREATE TEXT SEARCH DICTIONARY plain (TEMPLATE = simple, STOPWORDS = english);
CREATE TEXT SEARCH CONFIGURATION words (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION words ALTER MAPPING FOR asciiword WITH plain, simple;

CREATE SEQUENCE numbers START 7 INCREMENT 3 CACHE 5 CYCLE MAXVALUE 1000;
CREATE TABLE customer (
    id bigint GENERATED ALWAYS AS IDENTITY (START 10 INCREMENT 5) PRIMARY KEY,
    code text DEFAULT next_code() NOT NULL,
    name varchar(50) COLLATE german NOT NULL,
    mail citext UNIQUE,
    grade positive,
    mood calm DEFAULT 'happy',
    path ext.ltree,
    span floats,
    place pair,
    born date,
    notes text,
    "Odd Name" integer,
    lowered_name text GENERATED ALWAYS AS (lowered(name)) STORED,
    CONSTRAINT good CHECK (app.is_good(mood, 1)),
    CONSTRAINT named CHECK (name <> '') NO INHERIT,
    CONSTRAINT customer_code_key UNIQUE (code) INCLUDE (born),
    CONSTRAINT no_overlap EXCLUDE USING gist (name WITH =, span WITH &&) WHERE (span IS NOT NULL) DEFERRABLE
);
COMMENT ON CONSTRAINT good ON customer IS 'only good ones';
COMMENT ON CONSTRAINT no_overlap ON customer IS 'one at a time';
COMMENT ON TABLE customer IS 'who buys';
ALTER TABLE customer ALTER notes SET STORAGE EXTERNAL, ALTER notes SET STATISTICS 500, ALTER born SET (n_distinct = -0.5);
ALTER TABLE customer SET (fillfactor = 80, autovacuum_enabled = false, toast.autovacuum_enabled = false);
ALTER TABLE customer ADD CONSTRAINT later CHECK (born > date '1900-01-01') NOT VALID;
CREATE INDEX customer_lowered_idx ON customer (lowered(name), born DESC) INCLUDE (code) WITH (fillfactor = 60);
CREATE UNIQUE INDEX customer_name_idx ON customer (name);
COMMENT ON INDEX customer_name_idx IS 'by name';
ALTER TABLE customer REPLICA IDENTITY USING INDEX customer_name_idx;
ALTER TABLE customer CLUSTER ON customer_lowered_idx;
CREATE STATISTICS together (dependencies) ON born, grade FROM customer;
ALTER STATISTICS together SET STATISTICS 50;
COMMENT ON STATISTICS together IS 'go together';

CREATE TABLE app.orders (
    number bigint DEFAULT nextval('numbers'),
    customer_id bigint,
    customer_code text REFERENCES customer (code),
    amount numeric(10, 2),
    CONSTRAINT orders_pkey PRIMARY KEY (number) DEFERRABLE
);
ALTER TABLE app.orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customer ON DELETE CASCADE NOT VALID;
COMMENT ON CONSTRAINT orders_customer_fk ON app.orders IS 'who';
ALTER TABLE app.orders REPLICA IDENTITY FULL;
CREATE UNLOGGED TABLE session (id integer PRIMARY KEY, data jsonb, parent integer REFERENCES session);

CREATE TABLE aaa_parent (id integer NOT NULL, n integer CONSTRAINT n_positive CHECK (n > 0));
CREATE TABLE child (extra text) INHERITS (customer);
CREATE TABLE aa_child (m integer) INHERITS (aaa_parent);

CREATE TABLE measure (at date NOT NULL, kind text NOT NULL, value numeric DEFAULT 0, PRIMARY KEY (at, kind)) PARTITION BY RANGE (at);
CREATE INDEX measure_value_idx ON measure (value);
CREATE TABLE measure_old PARTITION OF measure FOR VALUES FROM (MINVALUE) TO ('2020-01-01') WITH (fillfactor = 70);
CREATE TABLE measure_new PARTITION OF measure (value DEFAULT 5, CONSTRAINT own CHECK (value > -1)) FOR VALUES FROM ('2020-01-01') TO ('2030-01-01') PARTITION BY LIST (kind);
CREATE TABLE measure_new_a PARTITION OF measure_new FOR VALUES IN ('a', 'b');
CREATE TABLE measure_rest PARTITION OF measure DEFAULT;
CREATE INDEX measure_old_own_idx ON measure_old (kind) WHERE value > 1;
COMMENT ON TABLE measure_old IS 'long ago';

CREATE VIEW good_customer WITH (security_barrier = true) AS
    SELECT id, name, mail, mood FROM customer WHERE app.is_good(mood, 2) WITH LOCAL CHECK OPTION;
COMMENT ON VIEW good_customer IS 'the good ones';
COMMENT ON COLUMN good_customer.name IS 'theirs';
ALTER VIEW good_customer ALTER name SET DEFAULT 'nobody';
CREATE VIEW app.best AS SELECT g.name, o.amount FROM good_customer g JOIN app.orders o ON o.customer_id = g.id;
CREATE VIEW a_first AS SELECT * FROM app.best;
CREATE VIEW grouped AS SELECT c.id, c.name, count(*) AS n FROM customer c GROUP BY c.id;
CREATE MATERIALIZED VIEW totals WITH (fillfactor = 90) AS SELECT name, total(1) AS n FROM a_first GROUP BY name;
CREATE UNIQUE INDEX totals_name_idx ON totals (name);
CREATE INDEX totals_lower_idx ON totals (lower(name)) WHERE n > 0;
COMMENT ON INDEX totals_name_idx IS 'unique by name';
COMMENT ON MATERIALIZED VIEW totals IS 'in total';
CREATE MATERIALIZED VIEW never AS SELECT count(*) FROM totals WITH NO DATA;

CREATE FUNCTION of_customer(c customer) RETURNS text LANGUAGE sql STABLE AS 'SELECT c.name';
CREATE FUNCTION many() RETURNS SETOF a_first LANGUAGE sql STABLE AS 'SELECT * FROM a_first';
CREATE RULE quiet AS ON DELETE TO session DO INSTEAD NOTHING;
CREATE RULE loud AS ON UPDATE TO good_customer WHERE old.name <> new.name DO ALSO INSERT INTO session (id) VALUES (1);
ALTER TABLE session DISABLE RULE quiet;
COMMENT ON RULE quiet ON session IS 'hush';
CREATE TRIGGER noted BEFORE INSERT OR UPDATE OF name, born ON customer FOR EACH ROW WHEN (new.name <> '') EXECUTE FUNCTION noted();
CREATE TRIGGER instead INSTEAD OF INSERT ON good_customer FOR EACH ROW EXECUTE FUNCTION noted();
CREATE CONSTRAINT TRIGGER at_the_end AFTER UPDATE ON app.orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION noted();
CREATE TRIGGER on_measure AFTER INSERT ON measure FOR EACH ROW EXECUTE FUNCTION noted();
ALTER TABLE customer DISABLE TRIGGER noted;
COMMENT ON TRIGGER noted ON customer IS 'writes it down';
ALTER TABLE customer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON customer AS RESTRICTIVE FOR UPDATE TO aludel_reader USING (born IS NOT NULL) WITH CHECK (grade > 1);
CREATE POLICY all_good ON customer USING (EXISTS (SELECT FROM good_customer g WHERE g.id = customer.id));
COMMENT ON POLICY own ON customer IS 'their own';

GRANT SELECT, INSERT ON customer TO aludel_reader;
GRANT UPDATE (name, born) ON customer TO aludel_reader WITH GRANT OPTION;
GRANT SELECT ON good_customer, totals TO PUBLIC;
GRANT USAGE ON SCHEMA app TO aludel_reader;
GRANT USAGE ON SEQUENCE numbers TO aludel_reader;
GRANT USAGE ON TYPE mood TO aludel_reader;
ALTER VIEW a_first OWNER TO aludel_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO aludel_reader;

CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER nobody TYPE 'none' FOREIGN DATA WRAPPER nowhere OPTIONS (host 'here');
CREATE FOREIGN TABLE far (id integer NOT NULL, t text DEFAULT 'x') SERVER nobody OPTIONS (name 'near');
CREATE PUBLICATION changes FOR TABLE customer, app.orders WITH (publish = 'insert, update');
CREATE EVENT TRIGGER watched ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION watched();
ALTER EVENT TRIGGER watched DISABLE;
