package dev.aludel.entity.bridge;

/**
 * A column of which Hibernate does not know the SQL type.
 *
 * @param column the column
 * @param message Hibernate's message
 */
public record UntypedColumn(MappedColumn column, String message) {}
