CREATE TABLE t (x integer, CONSTRAINT a_name_that_is_longer_than_sixty_three_bytes_and_so_is_cut_by_t UNIQUE (x));
CREATE INDEX xa_name_that_is_longer_than_sixty_three_bytes_and_so_is_cut_by_ ON t (x, x);
