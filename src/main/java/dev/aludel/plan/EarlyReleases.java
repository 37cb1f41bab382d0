package dev.aludel.plan;

import dev.aludel.operation.Alteration;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which columns are released: from defaults that draw from a sequence that goes; from an identity whose
 * hidden sequence has the name of something that comes; from a generation that becomes plain data.
 */
final class EarlyReleases {

    private final Map<QualifiedName, TableChange> kept;
    private final SequenceChanges sequences;
    private final TreeSet<QualifiedName> coming;

    EarlyReleases(Schema from, Schema to, Map<QualifiedName, TableChange> kept, SequenceChanges sequences) {
        this.kept = kept;
        this.sequences = sequences;
        this.coming = new TreeSet<>(Relations.of(to));
        coming.removeAll(Relations.of(from));
    }

    Releases find() {
        var releases = new Releases();
        sequences.release(releases);
        for (TableChange table : kept.values()) {
            for (Column column : table.from().columns()) {
                var name = new ColumnName(table.name(), column.name());
                if (losesIdentity(table, column)
                        && coming.stream().anyMatch(each -> ImplicitName.mayBe(each, table.name(), column.name()))) {
                    releases.release(name, new Alteration.DropIdentity());
                }
                if (table.columns().dropsExpression(column.name())) {
                    releases.release(name, new Alteration.DropExpression());
                }
            }
        }
        return releases;
    }

    private static boolean losesIdentity(TableChange table, Column column) {
        return column.value() instanceof ColumnValue.Identity
                && (table.columns().loses(column.name())
                        || !(table.to().column(column.name()).orElseThrow().value() instanceof ColumnValue.Identity));
    }
}
