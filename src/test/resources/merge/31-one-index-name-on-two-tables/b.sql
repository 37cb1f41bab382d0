CREATE INDEX by_a ON u (a);
