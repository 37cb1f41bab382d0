package dev.aludel;

import dev.aludel.entity.ddl.IdGenerator;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.plan.Plan;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Literal;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lets a sequence that comes to tables which have rows, as in the place of an identity, go on behind their ids. */
final class NewSequences {

    private NewSequences() {}

    static Plan continued(Plan upgrade, List<IdGenerator> generators, Schema current, Schema wanted) {
        Map<QualifiedName, Sequence> added = new LinkedHashMap<>();
        wanted.sequences().forEach(each -> added.put(each.name(), each));
        current.sequences().forEach(each -> added.remove(each.name()));
        Map<Sequence, List<IdGenerator>> users = new LinkedHashMap<>();
        for (IdGenerator each : generators) {
            Sequence sequence = added.get(each.sequence());
            if (sequence != null
                    && sequence.options().increment() > 0
                    && has(current, each.column())
                    && has(wanted, each.column())) {
                users.computeIfAbsent(sequence, key -> new ArrayList<>()).add(each);
            }
        }
        var operations = new ArrayList<>(upgrade.operations());
        users.forEach((sequence, some) -> operations.add(continued(sequence, some)));
        return new Plan(operations, upgrade.warnings());
    }

    private static boolean has(Schema schema, ColumnName column) {
        return schema.table(column.table())
                .filter(table ->
                        table.columns().stream().anyMatch(each -> each.name().equals(column.column())))
                .isPresent();
    }

    /** Nothing where there are no rows: setval is strict. */
    private static Operation continued(Sequence sequence, List<IdGenerator> users) {
        String ids = users.stream().map(NewSequences::ids).distinct().collect(Collectors.joining(" UNION ALL "));
        return new Execute(
                "SELECT setval(%s, max(id)) FROM (%s) AS taken (id) WHERE id BETWEEN %d AND %d"
                        .formatted(
                                Literal.quote(Identifier.quote(sequence.name())),
                                ids,
                                sequence.options().start(),
                                sequence.options().maximum()),
                true);
    }

    private static String ids(IdGenerator each) {
        String id = Identifier.quote(each.column().column());
        return "SELECT max(%s)%s FROM %s"
                .formatted(
                        id,
                        each.multiplied() ? " / " + each.allocationSize() + " + 1" : "",
                        Identifier.quote(each.column().table()));
    }
}
