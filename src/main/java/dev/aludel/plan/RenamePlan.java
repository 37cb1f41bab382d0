package dev.aludel.plan;

import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameEnumValue;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.RenameType;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Renames around a plan between the pictures in which all have their new names: before it on the way
 * there, so that everything else uses the new names, and after it on the way back, the other way round.
 * Only values that enums gain come still earlier, since they are added outside the transaction.
 */
public final class RenamePlan {

    /** A name that is given up for another, in a space of names of its own. */
    private record Move(Object space, String from, String to, BiFunction<String, String, Operation> operation) {

        boolean waitsFor(Move other) {
            return space.equals(other.space) && to.equals(other.from);
        }

        Operation said() {
            return operation.apply(from, to);
        }
    }

    private final Renaming renaming;
    private final Schema before;
    private final Map<Object, AsideNames> asides = new HashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    private RenamePlan(Renaming renaming, Schema before) {
        this.renaming = renaming;
        this.before = before;
    }

    /**
     * @param before the picture in which nothing is renamed yet
     * @param plan from that picture after the renames to where all leads
     */
    public static Plan there(Renaming renaming, Schema before, Plan plan) {
        List<Operation> rest = plan.operations();
        int early = 0;
        while (early < rest.size()
                && rest.get(early) instanceof AddEnumValue value
                && !renaming.inverse().touchesType(value.type())) {
            early++;
        }
        var all = new ArrayList<>(rest.subList(0, early));
        all.addAll(operations(renaming, before));
        all.addAll(rest.subList(early, rest.size()));
        return new Plan(all, plan.warnings());
    }

    /**
     * @param before the picture in which nothing is renamed yet
     * @param plan from where all led to that picture after the renames
     */
    public static Plan back(Renaming renaming, Schema before, Plan plan) {
        var all = new ArrayList<>(plan.operations());
        all.addAll(operations(renaming.inverse(), renaming.applied(before)));
        return new Plan(all, plan.warnings());
    }

    /** The renames alone, each when its name is free; names that wait for each other in a circle go through another. */
    static List<Operation> operations(Renaming renaming, Schema before) {
        var plan = new RenamePlan(renaming, before);
        var relations = new ArrayList<Move>();
        var parts = new ArrayList<Move>();
        for (Rename each : renaming.renames()) {
            Move move = each.accept(plan.new Moves());
            (each instanceof Rename.OfColumn || each instanceof Rename.OfValue ? parts : relations).add(move);
        }
        plan.order(relations);
        plan.order(parts);
        return plan.operations;
    }

    private void order(List<Move> moves) {
        var left = new ArrayList<>(moves);
        while (!left.isEmpty()) {
            int free = free(left);
            if (free < 0) {
                Move first = left.get(0);
                String aside = aside(first);
                operations.add(first.operation().apply(first.from(), aside));
                left.set(0, new Move(first.space(), aside, first.to(), first.operation()));
            } else {
                operations.add(left.remove(free).said());
            }
        }
    }

    private static int free(List<Move> left) {
        for (int i = 0; i < left.size(); i++) {
            if (left.stream().noneMatch(left.get(i)::waitsFor)) {
                return i;
            }
        }
        return -1;
    }

    private String aside(Move move) {
        return asides.computeIfAbsent(move.space(), space -> new AsideNames(taken(space)))
                .of(QualifiedName.of(move.from()), "old")
                .name();
    }

    private Set<QualifiedName> taken(Object space) {
        Set<QualifiedName> taken = new HashSet<>();
        for (Schema each : List.of(before, renaming.applied(before))) {
            Relations.of(each).forEach(name -> taken.add(QualifiedName.of(name.name())));
            each.tables().stream()
                    .filter(table -> space.equals(table.name()))
                    .flatMap(table -> table.columns().stream())
                    .forEach(column -> taken.add(QualifiedName.of(column.name())));
            each.enums().stream()
                    .filter(type -> space.equals(type.name()))
                    .map(EnumType::values)
                    .forEach(values -> values.forEach(value -> taken.add(QualifiedName.of(value))));
        }
        return taken;
    }

    /** Tables, sequences and types of a namespace share one space of names; columns and values are renamed in what has its new name. */
    private final class Moves implements Rename.Visitor<Move> {

        @Override
        public Move visit(Rename.OfTable rename) {
            QualifiedName name = rename.from();
            return new Move(
                    name.namespace(), name.name(), rename.to(), (from, to) -> new RenameTable(name.sibling(from), to));
        }

        @Override
        public Move visit(Rename.OfColumn rename) {
            ColumnName name = rename.from();
            QualifiedName table = renaming.table(name.table());
            return new Move(table, name.column(), rename.to(), (from, to) -> new RenameColumn(table, from, to));
        }

        @Override
        public Move visit(Rename.OfSequence rename) {
            QualifiedName name = rename.from();
            return new Move(
                    name.namespace(),
                    name.name(),
                    rename.to(),
                    (from, to) -> new RenameSequence(name.sibling(from), to));
        }

        @Override
        public Move visit(Rename.OfType rename) {
            QualifiedName name = rename.from();
            return new Move(
                    name.namespace(), name.name(), rename.to(), (from, to) -> new RenameType(name.sibling(from), to));
        }

        @Override
        public Move visit(Rename.OfValue rename) {
            QualifiedName type = renaming.type(rename.type());
            return new Move(type, rename.from(), rename.to(), (from, to) -> new RenameEnumValue(type, from, to));
        }
    }
}
