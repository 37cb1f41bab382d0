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
UPDATE test_schema."user" SET name = '' WHERE name IS NULL;
ALTER TABLE test_schema."user" ALTER COLUMN name SET NOT NULL;
ALTER TABLE test_schema."user" ALTER COLUMN a1 SET DEFAULT 'x'::text;
ALTER TABLE test_schema."user" DROP COLUMN pw;
DO $check$
DECLARE
    aludel_count bigint;
    aludel_sample text;
BEGIN
    SELECT count(*), string_agg(aludel_row::text, ', ') FILTER (WHERE aludel_number <= 5)
    INTO aludel_count, aludel_sample
    FROM (SELECT aludel_row, row_number() OVER () AS aludel_number
    FROM (
        SELECT email_address, count(*) FROM test_schema.address
        WHERE email_address IS NOT NULL
        GROUP BY email_address HAVING count(*) > 1 ORDER BY email_address
    ) AS aludel_row) AS aludel_rows;
    IF aludel_count > 0 THEN
        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE =
            'test_schema.address.email_address is not unique'
            || ': ' || aludel_count || ' found, such as ' || aludel_sample;
    END IF;
END
$check$;
ALTER TABLE test_schema.address ADD CONSTRAINT uq_email UNIQUE (email_address);
ALTER TABLE test_schema."order"
    ADD CONSTRAINT ck_order_amount CHECK (amount > ('-1'::integer)::numeric);
ALTER TABLE test_schema.item
    ADD CONSTRAINT item_order_id_fkey FOREIGN KEY (order_id)
    REFERENCES test_schema."order" (order_id);
ALTER TABLE test_schema."order"
    ADD CONSTRAINT order_user_id_fkey FOREIGN KEY (user_id)
    REFERENCES test_schema."user" (id);
