CREATE TABLE t (id bigint PRIMARY KEY, body text CHECK (body <> 'text' AND body::text <> "current_user"()::text), vintage int CHECK (vintage > 0),
    at timestamp CHECK (extract(year FROM at) > 1900));
