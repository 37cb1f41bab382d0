package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/**
 * Drops a table and what belongs to it.
 *
 * @param table the table
 * @param keep whether its rows are put aside first, for the way back
 */
public record DropTable(QualifiedName table, boolean keep) implements Operation {

    /** With its rows. */
    public DropTable(QualifiedName table) {
        this(table, false);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
