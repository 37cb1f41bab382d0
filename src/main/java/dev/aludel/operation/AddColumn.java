package dev.aludel.operation;

import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;

/**
 * Adds a column.
 *
 * @param table the table
 * @param column the column
 */
public record AddColumn(QualifiedName table, Column column) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
