package dev.aludel.operation;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import java.util.Optional;

/**
 * Says with which column a sequence is dropped.
 *
 * @param sequence the sequence
 * @param owner the column; none when absent
 */
public record OwnSequence(QualifiedName sequence, Optional<ColumnName> owner) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
