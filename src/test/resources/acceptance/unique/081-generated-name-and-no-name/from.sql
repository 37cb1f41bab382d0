CREATE TABLE t (x integer CONSTRAINT "uk_6dotkott2kjsp8vw4d0m25fb7" UNIQUE);
