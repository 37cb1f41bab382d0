package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;
import java.util.List;

/**
 * Changes a column in place.
 *
 * @param table the table
 * @param column the column
 * @param alterations what changes, in the order in which it is done
 */
public record AlterColumn(QualifiedName table, String column, List<Alteration> alterations) implements Operation {

    public AlterColumn {
        alterations = List.copyOf(alterations);
        if (alterations.isEmpty()) {
            throw new IllegalArgumentException("nothing to alter: " + column);
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
