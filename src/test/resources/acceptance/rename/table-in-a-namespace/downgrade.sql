ALTER TABLE app."People" RENAME CONSTRAINT "People_pkey" TO users_pkey;
ALTER TABLE app."People" RENAME CONSTRAINT "People_name_check" TO "users_Full name_check";
ALTER TABLE app."People" RENAME TO users;
ALTER SEQUENCE app."People_id_seq" RENAME TO users_id_seq;
ALTER TABLE app.users RENAME COLUMN name TO "Full name";
