package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/**
 * Gives a value to the rows that have none, before the column becomes NOT NULL.
 *
 * @param table the table
 * @param column the column
 * @param expression the value, as SQL
 */
public record Backfill(QualifiedName table, String column, String expression) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
