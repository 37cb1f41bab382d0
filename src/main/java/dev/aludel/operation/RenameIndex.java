package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/**
 * Renames an index.
 *
 * @param index the index, in its table's namespace
 * @param to its new name
 */
public record RenameIndex(QualifiedName index, String to) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
