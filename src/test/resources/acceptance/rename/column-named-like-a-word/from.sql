CREATE TABLE t (id bigint PRIMARY KEY, text text CHECK (text <> 'text' AND text::text <> "current_user"()::text), "year" int CHECK ("year" > 0),
    at timestamp CHECK (extract(year FROM at) > 1900));
