package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/**
 * Renames a value of an enum. It keeps its place, and rows that have it have it under its new name.
 *
 * @param type the enum
 * @param value the value
 * @param to its new name
 */
public record RenameEnumValue(QualifiedName type, String value, String to) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
