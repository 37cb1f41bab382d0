DROP INDEX ix_x;
CREATE INDEX ix_x ON t (x);
