package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/**
 * Drops a sequence.
 *
 * @param sequence the sequence
 */
public record DropSequence(QualifiedName sequence) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
