CREATE TABLE t (x integer, y integer, CONSTRAINT "UQ_x" UNIQUE (x)); CREATE INDEX "IX_y" ON t (y);
