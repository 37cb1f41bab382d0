CREATE TABLE t (x integer, CONSTRAINT a_name_that_is_longer_than_sixty_three_bytes_and_so_is_cut_by_the_server UNIQUE (x));
CREATE INDEX xa_name_that_is_longer_than_sixty_three_bytes_and_so_is_cut_by_the_server ON t (x, x);
