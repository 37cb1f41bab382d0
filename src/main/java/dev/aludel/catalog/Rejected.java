package dev.aludel.catalog;

import dev.aludel.schema.QualifiedName;

/**
 * An expression that PostgreSQL does not take; in the schema it is left as it was.
 *
 * @param table the table it belongs to
 * @param object the column, check or index that it belongs to
 * @param expression the expression as it was given
 * @param message the server's words
 */
public record Rejected(QualifiedName table, String object, String expression, String message) {}
