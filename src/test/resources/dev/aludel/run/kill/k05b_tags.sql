-- Tags.
-- revision: k05b
-- down-revision: k04
-- branch-labels: tags

-- upgrade
CREATE TABLE tags (user_id bigint, tag text, weight int DEFAULT 1 NOT NULL, CONSTRAINT tags_pkey PRIMARY KEY (user_id, tag));
INSERT INTO tags SELECT u.id, t.tag FROM users u CROSS JOIN (VALUES ('a;b'), ('it''s'), ('ü')) t (tag);
CREATE FUNCTION heavier(w int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN w + 1;
END $$;
CREATE VIEW heavy AS SELECT user_id, count(*) AS tags FROM tags GROUP BY user_id;
ALTER TABLE tags ADD COLUMN length int GENERATED ALWAYS AS (length(tag)) STORED;
ALTER SEQUENCE order_numbers INCREMENT BY 20;
ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';

-- downgrade
