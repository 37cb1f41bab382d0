CREATE TABLE event (
    id uuid PRIMARY KEY DEFAULT GEN_RANDOM_UUID(),
    made timestamptz DEFAULT Now(),
    seen timestamptz DEFAULT clock_timestamp( ),
    luck double precision DEFAULT RANDOM(),
    notes jsonb DEFAULT jsonb '{}',
    more json DEFAULT json '{}');
