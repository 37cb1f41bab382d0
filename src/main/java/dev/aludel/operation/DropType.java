package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/**
 * Drops an enum or composite type.
 *
 * @param type the type
 */
public record DropType(QualifiedName type) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
