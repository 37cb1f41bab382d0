package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/**
 * Renames a table within its namespace.
 *
 * @param table the table
 * @param to its new name
 */
public record RenameTable(QualifiedName table, String to) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
