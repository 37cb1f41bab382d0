CREATE SCHEMA other;
CREATE TABLE public.t (id bigint PRIMARY KEY);
CREATE TABLE other.t (id bigint PRIMARY KEY);
