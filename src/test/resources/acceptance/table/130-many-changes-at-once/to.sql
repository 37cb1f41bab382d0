CREATE TABLE "user" (id integer PRIMARY KEY, name varchar(50) NOT NULL, a1 text DEFAULT 'x');
CREATE TABLE address (
    id integer PRIMARY KEY,
    email_address varchar(100) NOT NULL,
    street varchar(50),
    CONSTRAINT uq_email UNIQUE (email_address));
CREATE TABLE "order" (
    order_id integer PRIMARY KEY,
    amount numeric(10,2) DEFAULT 0,
    user_id integer REFERENCES "user",
    CONSTRAINT ck_order_amount CHECK (amount > -1));
CREATE TABLE item (
    id integer PRIMARY KEY,
    description varchar(100),
    order_id integer REFERENCES "order",
    CHECK (length(description) > 5));
