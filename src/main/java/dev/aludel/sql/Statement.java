package dev.aludel.sql;

/**
 * One statement for PostgreSQL.
 *
 * @param sql its text, without a semicolon
 * @param transactional whether it may run inside the revision's transaction
 * @param impact what it does to others
 */
public record Statement(String sql, boolean transactional, Impact impact) {}
