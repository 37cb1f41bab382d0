package dev.aludel.operation;

import dev.aludel.schema.Sequence;

/**
 * Creates a sequence. Its owner is set by {@link OwnSequence}, once the column exists.
 *
 * @param sequence the sequence
 */
public record CreateSequence(Sequence sequence) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
