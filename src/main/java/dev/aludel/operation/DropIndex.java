package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/**
 * Drops an index.
 *
 * @param index the index, in its table's namespace
 * @param concurrently whether without blocking, and so outside a transaction
 */
public record DropIndex(QualifiedName index, boolean concurrently) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
