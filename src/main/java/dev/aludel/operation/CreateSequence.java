package dev.aludel.operation;

import dev.aludel.schema.Sequence;
import java.util.Optional;

/**
 * Creates a sequence. Its owner is set by {@link OwnSequence}, once the column exists.
 *
 * @param sequence the sequence
 */
public record CreateSequence(Sequence sequence) implements Operation {

    public CreateSequence {
        sequence = new Sequence(sequence.name(), sequence.options(), Optional.empty(), sequence.comment());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
