package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.UniqueConstraint;

/**
 * Adds a unique constraint.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddUnique(QualifiedName table, UniqueConstraint constraint) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
