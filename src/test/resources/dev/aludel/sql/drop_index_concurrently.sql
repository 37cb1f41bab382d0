-- locks SHARE_UPDATE_EXCLUSIVE, outside a transaction
DROP INDEX CONCURRENTLY users_name_idx;
