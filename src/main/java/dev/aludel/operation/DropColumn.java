package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/**
 * Drops a column and its data.
 *
 * @param table the table
 * @param column the column
 */
public record DropColumn(QualifiedName table, String column) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
