-- locks SHARE_ROW_EXCLUSIVE
ALTER SEQUENCE order_numbers OWNED BY orders.id;
