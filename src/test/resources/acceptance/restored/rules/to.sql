CREATE TABLE log (n bigint);
CREATE TABLE customer (id integer PRIMARY KEY, points bigint);
CREATE RULE logged AS ON INSERT TO customer WHERE new.points > 5 DO ALSO INSERT INTO log VALUES (new.points);
CREATE RULE quiet AS ON DELETE TO customer DO INSTEAD NOTHING;
ALTER TABLE customer DISABLE RULE logged;
COMMENT ON RULE logged ON customer IS 'writes it down';
