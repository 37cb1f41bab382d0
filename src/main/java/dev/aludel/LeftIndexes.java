package dev.aludel;

import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.plan.Plan;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Unmodelled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Indexes that a concurrent build has left unfinished under the name of an index or key that is to be created. */
final class LeftIndexes {

    private LeftIndexes() {}

    static List<Unmodelled> of(Collection<Unmodelled> there, Schema current, Schema wanted) {
        return there.stream()
                .filter(each -> each.kind().equals("invalid index"))
                .filter(each -> has(wanted, each) && !has(current, each))
                .toList();
    }

    private static boolean has(Schema schema, Unmodelled index) {
        return index.table()
                .flatMap(schema::table)
                .filter(table -> table.relationNames().anyMatch(index.name().name()::equals))
                .isPresent();
    }

    /** The plan with the way made for them, also on a database that has none of them. */
    static Plan cleared(Plan upgrade, List<Unmodelled> left) {
        var operations = new ArrayList<Operation>();
        left.forEach(
                each -> operations.add(new Execute("DROP INDEX IF EXISTS " + Identifier.quote(each.name()), true)));
        operations.addAll(upgrade.operations());
        return new Plan(operations, upgrade.warnings());
    }

    static List<String> warnings(List<Unmodelled> left) {
        return left.stream()
                .map(each -> "the index %s is not valid, as a concurrent build that failed leaves it: it is made anew"
                        .formatted(each.name()))
                .toList();
    }
}
