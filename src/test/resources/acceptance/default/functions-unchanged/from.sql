CREATE TABLE event (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    made timestamptz DEFAULT now(),
    seen timestamptz DEFAULT clock_timestamp(),
    luck double precision DEFAULT random(),
    notes jsonb DEFAULT '{}'::jsonb,
    more json DEFAULT '{}');
