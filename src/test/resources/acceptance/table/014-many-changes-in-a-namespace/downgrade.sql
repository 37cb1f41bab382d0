ALTER TABLE test_schema."order" DROP CONSTRAINT order_user_id_fkey;
ALTER TABLE test_schema.address DROP CONSTRAINT uq_email;
ALTER TABLE test_schema."order" DROP CONSTRAINT ck_order_amount;
DROP TABLE test_schema.item;
CREATE TABLE test_schema.extra (
    x char(1),
    uid integer
);
ALTER TABLE test_schema."user" ADD COLUMN pw varchar(50);
ALTER TABLE test_schema."order" ALTER COLUMN amount TYPE numeric(8,2);
UPDATE test_schema."order" SET amount = 0 WHERE amount IS NULL;
ALTER TABLE test_schema."order" ALTER COLUMN amount SET NOT NULL;
ALTER TABLE test_schema."user" ALTER COLUMN name DROP NOT NULL;
ALTER TABLE test_schema."user" ALTER COLUMN a1 DROP DEFAULT;
ALTER TABLE test_schema.address DROP COLUMN street;
ALTER TABLE test_schema."order" DROP COLUMN user_id;
ALTER TABLE test_schema."order" ADD CONSTRAINT ck_order_amount CHECK (amount >= (0)::numeric);
CREATE INDEX pw_idx ON test_schema."user" (pw);
ALTER TABLE test_schema.extra
    ADD CONSTRAINT extra_uid_fkey FOREIGN KEY (uid)
    REFERENCES test_schema."user" (id);
