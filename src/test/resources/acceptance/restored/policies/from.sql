DO $$ BEGIN CREATE ROLE aludel_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
CREATE TABLE customer (id integer PRIMARY KEY, points integer);
ALTER TABLE customer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON customer AS RESTRICTIVE FOR UPDATE TO aludel_reader USING (points > 0) WITH CHECK (points < 100);
CREATE POLICY apart ON customer FOR DELETE USING (id > 0);
CREATE TABLE note (id integer PRIMARY KEY, customer_id integer);
CREATE POLICY through_another ON note USING (EXISTS (SELECT FROM customer c WHERE c.id = note.customer_id AND c.points > 1));
COMMENT ON POLICY own ON customer IS 'own ones';
