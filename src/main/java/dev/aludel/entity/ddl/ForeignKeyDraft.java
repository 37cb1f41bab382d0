package dev.aludel.entity.ddl;

import dev.aludel.schema.Deferral;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import java.util.List;
import java.util.function.Function;

/**
 * A foreign key whose referenced columns may still be unknown.
 *
 * @param referencedColumns empty when the statement means the primary key
 */
record ForeignKeyDraft(
        List<String> columns,
        QualifiedName references,
        List<String> referencedColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Deferral deferral,
        boolean matchFull) {

    ForeignKey resolved(Function<QualifiedName, List<String>> primaryKeys) {
        return new ForeignKey(
                Draft.UNNAMED,
                columns,
                references,
                referencedColumns.isEmpty() ? primaryKeys.apply(references) : referencedColumns,
                onDelete,
                onUpdate,
                deferral,
                matchFull);
    }
}
