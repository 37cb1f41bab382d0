CREATE TABLE t (x integer); CREATE TABLE u (x integer); CREATE TABLE v (x integer); CREATE INDEX a ON t (x); CREATE INDEX b ON u (x); CREATE INDEX c ON v (x);
