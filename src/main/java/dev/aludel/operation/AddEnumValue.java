package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;
import java.util.Optional;

/**
 * Adds a value to an enum in place. PostgreSQL lets no statement of the same transaction use it.
 *
 * @param type the enum
 * @param value the new value
 * @param before the value that it goes before; at the end when absent
 */
public record AddEnumValue(QualifiedName type, String value, Optional<String> before) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
