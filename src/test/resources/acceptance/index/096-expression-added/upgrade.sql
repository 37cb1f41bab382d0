CREATE INDEX ix ON t ((lower(z)));
