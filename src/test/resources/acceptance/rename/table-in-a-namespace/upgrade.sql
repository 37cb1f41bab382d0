ALTER TABLE app.users RENAME TO "People";
ALTER SEQUENCE app.users_id_seq RENAME TO "People_id_seq";
ALTER TABLE app."People" RENAME COLUMN "Full name" TO name;
ALTER TABLE app."People" RENAME CONSTRAINT users_pkey TO "People_pkey";
ALTER TABLE app."People" RENAME CONSTRAINT "users_Full name_check" TO "People_name_check";
