package dev.aludel.operation;

import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;

/**
 * Adds a foreign key.
 *
 * @param table the referencing table
 * @param key the key
 */
public record AddForeignKey(QualifiedName table, ForeignKey key) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
