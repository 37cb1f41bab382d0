package dev.aludel.operation;

import dev.aludel.schema.CompositeType;

/**
 * Creates a free-standing composite type.
 *
 * @param type the type, with its attributes in order
 */
public record CreateComposite(CompositeType type) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
