package dev.aludel.operation;

import dev.aludel.schema.Check;
import dev.aludel.schema.QualifiedName;

/**
 * Adds a check constraint.
 *
 * @param table the table
 * @param check the constraint
 */
public record AddCheck(QualifiedName table, Check check) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
