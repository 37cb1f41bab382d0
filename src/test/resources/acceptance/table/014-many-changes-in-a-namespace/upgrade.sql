DROP INDEX test_schema.pw_idx;
ALTER TABLE test_schema."order" DROP CONSTRAINT ck_order_amount;
DROP TABLE test_schema.extra;
CREATE TABLE test_schema.item (
    id integer NOT NULL,
    description varchar(100),
    order_id integer,
    CONSTRAINT item_pkey PRIMARY KEY (id),
    CONSTRAINT item_description_check CHECK (length((description)::text) > 5)
);
ALTER TABLE test_schema.address ADD COLUMN street varchar(50);
ALTER TABLE test_schema."order" ADD COLUMN user_id integer;
ALTER TABLE test_schema."order"
    ALTER COLUMN amount DROP NOT NULL,
    ALTER COLUMN amount TYPE numeric(10,2);
ALTER TABLE test_schema."user" ALTER COLUMN name SET NOT NULL;
ALTER TABLE test_schema."user" ALTER COLUMN a1 SET DEFAULT 'x'::text;
ALTER TABLE test_schema."user" DROP COLUMN pw;
ALTER TABLE test_schema.address ADD CONSTRAINT uq_email UNIQUE (email_address);
ALTER TABLE test_schema."order"
    ADD CONSTRAINT ck_order_amount CHECK (amount > ('-1'::integer)::numeric);
ALTER TABLE test_schema.item
    ADD CONSTRAINT item_order_id_fkey FOREIGN KEY (order_id)
    REFERENCES test_schema."order" (order_id);
ALTER TABLE test_schema."order"
    ADD CONSTRAINT order_user_id_fkey FOREIGN KEY (user_id)
    REFERENCES test_schema."user" (id);
