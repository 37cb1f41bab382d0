package dev.aludel.operation;

import dev.aludel.schema.EnumType;

/**
 * Creates a native enum type.
 *
 * @param type the type, with its values in order
 */
public record CreateEnum(EnumType type) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
