-- locks ACCESS_EXCLUSIVE
DROP INDEX users_name_idx;
