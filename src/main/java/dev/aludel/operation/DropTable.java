package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/**
 * Drops a table and what belongs to it.
 *
 * @param table the table
 */
public record DropTable(QualifiedName table) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
