package dev.aludel.operation;

import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;

/**
 * Creates an index.
 *
 * @param table the table
 * @param index the index
 * @param concurrently whether without blocking writes, and so outside a transaction
 */
public record CreateIndex(QualifiedName table, Index index, boolean concurrently) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
