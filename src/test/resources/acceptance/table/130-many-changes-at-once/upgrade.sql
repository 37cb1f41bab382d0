DROP INDEX pw_idx;
ALTER TABLE "order" DROP CONSTRAINT ck_order_amount;
DROP TABLE extra;
CREATE TABLE item (
    id integer NOT NULL,
    description varchar(100),
    order_id integer,
    CONSTRAINT item_pkey PRIMARY KEY (id),
    CONSTRAINT item_description_check CHECK (length((description)::text) > 5)
);
ALTER TABLE address ADD COLUMN street varchar(50);
ALTER TABLE "order" ADD COLUMN user_id integer;
ALTER TABLE "order"
    ALTER COLUMN amount DROP NOT NULL,
    ALTER COLUMN amount TYPE numeric(10,2);
ALTER TABLE "user" ALTER COLUMN name SET NOT NULL;
ALTER TABLE "user" ALTER COLUMN a1 SET DEFAULT 'x'::text;
ALTER TABLE "user" DROP COLUMN pw;
ALTER TABLE address ADD CONSTRAINT uq_email UNIQUE (email_address);
ALTER TABLE "order" ADD CONSTRAINT ck_order_amount CHECK (amount > ('-1'::integer)::numeric);
ALTER TABLE item
    ADD CONSTRAINT item_order_id_fkey FOREIGN KEY (order_id)
    REFERENCES "order" (order_id);
ALTER TABLE "order" ADD CONSTRAINT order_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user" (id);
