package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;

/**
 * Renames a constraint.
 *
 * @param table the table
 * @param constraint its name
 * @param to its new name
 */
public record RenameConstraint(QualifiedName table, String constraint, String to) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
