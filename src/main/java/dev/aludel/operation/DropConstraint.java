package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/**
 * Drops a primary key, unique, check or foreign key constraint.
 *
 * @param table the table
 * @param constraint its name
 */
public record DropConstraint(QualifiedName table, String constraint) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
