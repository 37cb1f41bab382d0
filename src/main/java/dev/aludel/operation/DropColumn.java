package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/**
 * Drops a column and its data.
 *
 * @param table the table
 * @param column the column
 * @param keep whether the data is put aside first, for the way back
 */
public record DropColumn(QualifiedName table, String column, boolean keep) implements Operation {

    /** With its data. */
    public DropColumn(QualifiedName table, String column) {
        this(table, column, false);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
