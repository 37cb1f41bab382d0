-- locks ACCESS_EXCLUSIVE
DROP SEQUENCE order_numbers;
