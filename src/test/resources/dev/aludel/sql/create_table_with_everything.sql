-- locks NONE
CREATE TABLE audit.everything (
    id integer GENERATED ALWAYS AS IDENTITY (INCREMENT BY 10 MINVALUE 1000) NOT NULL,
    "order" text COLLATE "C" NOT NULL,
    "Weird ""name""" text[],
    mood mood DEFAULT 'sad'::mood NOT NULL,
    price numeric(10,2) NOT NULL,
    gross numeric(10,2) GENERATED ALWAYS AS (price * 1.19) STORED,
    valid_from timestamptz(3) DEFAULT now() NOT NULL,
    flags varbit(8),
    CONSTRAINT everything_pkey PRIMARY KEY (id, "order"),
    CONSTRAINT everything_mood_key UNIQUE (mood, "Weird ""name""") DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT everything_price_key UNIQUE (price),
    CONSTRAINT everything_check CHECK (price > 0 OR gross IS NULL)
);
-- locks NONE
COMMENT ON TABLE audit.everything IS 'It''s all here.
On two lines.';
-- locks NONE
COMMENT ON COLUMN audit.everything."order" IS E'a key\\word';
