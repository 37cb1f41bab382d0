-- locks SHARE_UPDATE_EXCLUSIVE
ALTER INDEX users_name_idx RENAME TO users_by_name;
