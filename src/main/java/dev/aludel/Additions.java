package dev.aludel;

import dev.aludel.entity.EntityModel;
import dev.aludel.entity.ddl.Auxiliary;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.plan.Plan;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Unmodelled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Views, functions, triggers and their like that the entities bring along. Whether one is there is told by its name;
 * whether it is the same, {@link ChangedAdditions} tells. One that nobody wants any more is left alone.
 */
final class Additions {

    private Additions() {}

    /** Those that are not there. */
    static List<Auxiliary> missing(EntityModel model, Collection<Unmodelled> there) {
        return model.auxiliaries().stream()
                .filter(each -> there.stream().noneMatch(object -> isSame(each, object.kind(), object.name())))
                .toList();
    }

    /** An extension may be in any namespace, and what hangs on a table is in the table's. */
    static boolean isSame(Auxiliary wanted, String kind, QualifiedName there) {
        String name = there.name().replaceFirst("\\(.*", "");
        boolean placed = List.of("extension", "trigger", "policy", "rule").contains(wanted.kind())
                || wanted.name().namespace().equals(there.namespace());
        return wanted.kind().equals(kind) && wanted.name().name().equals(name) && placed;
    }

    static List<Finding> findings(List<Auxiliary> missing) {
        return missing.stream()
                .map(each -> new Finding(each.kind(), "added", each.name().toString(), ""))
                .toList();
    }

    /** The plan, and their statements around it. */
    static Plan created(Plan upgrade, List<Auxiliary> missing) {
        var operations = new ArrayList<Operation>();
        missing.stream().filter(Auxiliary::beforeTables).forEach(each -> operations.addAll(run(each.create())));
        operations.addAll(upgrade.operations());
        missing.stream().filter(each -> !each.beforeTables()).forEach(each -> operations.addAll(run(each.create())));
        return new Plan(operations, upgrade.warnings());
    }

    /** The way back: the last first. */
    static Plan dropped(Plan downgrade, List<Auxiliary> missing) {
        var operations = new ArrayList<Operation>();
        for (int i = missing.size() - 1; i >= 0; i--) {
            if (!missing.get(i).beforeTables()) {
                operations.addAll(run(missing.get(i).drop()));
            }
        }
        operations.addAll(downgrade.operations());
        for (int i = missing.size() - 1; i >= 0; i--) {
            if (missing.get(i).beforeTables()) {
                operations.addAll(run(missing.get(i).drop()));
            }
        }
        return new Plan(operations, downgrade.warnings());
    }

    private static List<Operation> run(List<String> statements) {
        return statements.stream()
                .map(statement -> (Operation) new Execute(statement.strip(), true))
                .toList();
    }
}
