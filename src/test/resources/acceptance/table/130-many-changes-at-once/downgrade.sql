ALTER TABLE "order" DROP CONSTRAINT order_user_id_fkey;
ALTER TABLE address DROP CONSTRAINT uq_email;
ALTER TABLE "order" DROP CONSTRAINT ck_order_amount;
DROP TABLE item;
CREATE TABLE extra (
    x char(1),
    uid integer
);
ALTER TABLE "user" ADD COLUMN pw varchar(50);
ALTER TABLE "order" ALTER COLUMN amount TYPE numeric(8,2);
UPDATE "order" SET amount = 0 WHERE amount IS NULL;
ALTER TABLE "order" ALTER COLUMN amount SET NOT NULL;
ALTER TABLE "user" ALTER COLUMN name DROP NOT NULL;
ALTER TABLE "user" ALTER COLUMN a1 DROP DEFAULT;
ALTER TABLE address DROP COLUMN street;
ALTER TABLE "order" DROP COLUMN user_id;
ALTER TABLE "order" ADD CONSTRAINT ck_order_amount CHECK (amount >= (0)::numeric);
CREATE INDEX pw_idx ON "user" (pw);
ALTER TABLE extra ADD CONSTRAINT extra_uid_fkey FOREIGN KEY (uid) REFERENCES "user" (id);
