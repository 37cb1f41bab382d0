package dev.aludel;

import dev.aludel.diff.Change;
import dev.aludel.diff.Changes;
import dev.aludel.diff.TableDiff;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Unmodelled;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds what is not modelled and hangs on a table that a revision changes. */
final class Dependants {

    private Dependants() {}

    /** A line for each object that a change may run into: it is not dropped, and may stop the change. */
    static List<String> inTheWay(Changes changes, List<Unmodelled> unmodelled) {
        Set<QualifiedName> touched = touched(changes);
        return unmodelled.stream()
                .filter(object -> object.table().filter(touched::contains).isPresent())
                .map(object ->
                        "the %s %s hangs on the table %s, which changes: aludel does not touch it, and it may be in the way"
                                .formatted(
                                        object.kind(),
                                        object.name(),
                                        object.table().orElseThrow()))
                .toList();
    }

    private static Set<QualifiedName> touched(Changes changes) {
        Set<QualifiedName> touched = new TreeSet<>();
        for (var table : changes.tables()) {
            table.before().filter(before -> table.after().isEmpty()).ifPresent(before -> touched.add(before.name()));
        }
        for (TableDiff table : changes.alteredTables()) {
            if (table.columns().stream().anyMatch(Dependants::disturbs)) {
                touched.add(table.from().name());
            }
        }
        return touched;
    }

    private static boolean disturbs(Change<Column> change) {
        return change.before().isPresent()
                && (change.after().isEmpty()
                        || !change.before()
                                .get()
                                .type()
                                .equals(change.after().get().type()));
    }
}
