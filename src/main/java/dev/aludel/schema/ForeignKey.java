package dev.aludel.schema;

import java.util.List;
import java.util.function.Function;

/**
 * A foreign key.
 *
 * @param name the constraint's name
 * @param columns the referencing columns, paired by position with the referenced ones
 * @param references the referenced table
 * @param referencedColumns the referenced columns
 * @param onDelete the action when a referenced row is deleted
 * @param onUpdate the action when a referenced key changes
 * @param deferral when it is checked
 * @param matchFull whether {@code MATCH FULL}
 */
public record ForeignKey(
        String name,
        List<String> columns,
        QualifiedName references,
        List<String> referencedColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Deferral deferral,
        boolean matchFull) {

    public ForeignKey {
        Require.name(name);
        columns = Require.distinct(Require.some(columns, "columns"), Function.identity(), "column");
        referencedColumns = Require.distinct(referencedColumns, Function.identity(), "referenced column");
        if (columns.size() != referencedColumns.size()) {
            throw new IllegalArgumentException(
                    "foreign key " + name + ": " + columns + " against " + referencedColumns);
        }
    }

    /** The plain kind: no actions, not deferrable, MATCH SIMPLE. */
    public static ForeignKey of(
            String name, List<String> columns, QualifiedName references, List<String> referencedColumns) {
        return new ForeignKey(
                name,
                columns,
                references,
                referencedColumns,
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Deferral.NOT_DEFERRABLE,
                false);
    }

    public ForeignKey withName(String other) {
        return new ForeignKey(other, columns, references, referencedColumns, onDelete, onUpdate, deferral, matchFull);
    }
}
