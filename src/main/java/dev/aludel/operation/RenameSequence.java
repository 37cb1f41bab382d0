package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/**
 * Renames a sequence within its namespace. Defaults that draw from it follow.
 *
 * @param sequence the sequence
 * @param to its new name
 */
public record RenameSequence(QualifiedName sequence, String to) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
