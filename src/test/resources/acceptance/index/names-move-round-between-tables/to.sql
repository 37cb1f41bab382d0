CREATE TABLE t (x integer); CREATE TABLE u (x integer); CREATE TABLE v (x integer); CREATE INDEX b ON t (x); CREATE INDEX c ON u (x); CREATE INDEX a ON v (x);
