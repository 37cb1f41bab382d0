/**
 * PostgreSQL's side of an operation: {@link dev.aludel.sql.SqlRenderer} turns each operation into
 * statements, and each {@link dev.aludel.sql.Statement} says what it locks, rewrites and scans, and
 * whether it may run in a transaction.
 */
@NullMarked
package dev.aludel.sql;

import org.jspecify.annotations.NullMarked;
