package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/**
 * Renames an enum or composite type within its namespace.
 *
 * @param type the type
 * @param to its new name
 */
public record RenameType(QualifiedName type, String to) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
