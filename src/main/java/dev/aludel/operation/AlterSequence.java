package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;

/**
 * Changes the options of a sequence; its current value stays.
 *
 * @param sequence the sequence
 * @param options all options, as they shall be
 */
public record AlterSequence(QualifiedName sequence, SequenceOptions options) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
