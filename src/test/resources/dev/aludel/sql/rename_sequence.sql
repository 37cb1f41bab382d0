-- locks ACCESS_EXCLUSIVE
ALTER SEQUENCE order_numbers RENAME TO "order numbers";
