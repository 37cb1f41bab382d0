package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/**
 * Renames a column.
 *
 * @param table the table
 * @param column the column
 * @param to its new name
 */
public record RenameColumn(QualifiedName table, String column, String to) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
