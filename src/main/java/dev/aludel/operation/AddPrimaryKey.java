package dev.aludel.operation;

import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;

/**
 * Adds a primary key.
 *
 * @param table the table
 * @param key the key
 */
public record AddPrimaryKey(QualifiedName table, PrimaryKey key) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
