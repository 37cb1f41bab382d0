package dev.aludel.plan;

import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropNamespace;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropType;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.Definition;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the statements of what is not modelled between the operations of a plan that builds a whole database, or takes
 * it down. Each definition stands after all that it needs. One that is needed stands right before the operation that
 * needs it, a setting right after what it is said of, and the rest at the end. The way down is the mirror image.
 */
public final class Weaving {

    /** A body may speak of tables that are not there yet; pg_dump does the same. */
    private static final Execute BODIES = new Execute("SET LOCAL check_function_bodies = off", true);

    private Weaving() {}

    /**
     * The operations that build a database, from those that build what is modelled of it.
     *
     * @param plan from nothing to the schema
     * @param definitions in an order in which each can be created; those that cannot be printed are left out
     */
    public static List<Operation> up(List<Operation> plan, List<Definition> definitions) {
        return up(
                plan,
                Made::by,
                definitions,
                each -> each.create().stream()
                        .<Operation>map(sql -> new Execute(sql, true))
                        .toList());
    }

    /**
     * @param made what an operation makes
     * @param statements what makes a definition, if not its plain statements
     */
    static List<Operation> up(
            List<Operation> plan,
            Function<Operation, Set<ObjectName>> made,
            List<Definition> definitions,
            Function<Definition, List<Operation>> statements) {
        List<Operation> ordered = parentsFirst(withOptions(plan, definitions), definitions);
        List<List<Operation>> slots = slots(ordered.size());
        var places = new Places(ordered.stream().map(made).toList(), definitions);
        for (Definition each : definitions) {
            slots.get(places.of(each)).addAll(statements.apply(each));
        }
        List<Operation> woven = woven(ordered, slots);
        if (definitions.stream()
                .anyMatch(each ->
                        Set.of("function", "procedure").contains(each.object().kind()))) {
            woven.add(start(woven), BODIES);
        }
        return woven;
    }

    /** After what cannot run in the transaction, which comes first in a plan. */
    static int start(List<Operation> operations) {
        int start = 0;
        while (start < operations.size() && operations.get(start) instanceof AddEnumValue) {
            start++;
        }
        return start;
    }

    /**
     * The operations that take a database down, from those that take down what is modelled of it.
     *
     * @param plan from the schema to nothing
     * @param definitions in an order in which each can be created
     */
    public static List<Operation> down(List<Operation> plan, List<Definition> definitions) {
        var mirrored = new ArrayList<>(plan);
        Collections.reverse(mirrored);
        List<Set<ObjectName>> gone = mirrored.stream().map(Weaving::goneBy).toList();
        List<List<Operation>> slots = slots(plan.size());
        var places = new Places(gone, definitions);
        for (Definition each : definitions) {
            each.drop().forEach(sql -> slots.get(places.of(each)).add(0, new Execute(sql, true)));
        }
        Collections.reverse(slots);
        return woven(plan, slots);
    }

    private static boolean isIn(ObjectName object, Set<ObjectName> leaving) {
        return leaving.contains(object)
                || object.table()
                        .filter(table -> leaving.contains(ObjectName.of("table", table)))
                        .isPresent();
    }

    private static Set<ObjectName> goneBy(Operation operation) {
        if (operation instanceof DropTable drop) {
            return Set.of(ObjectName.of("table", drop.table()));
        }
        if (operation instanceof DropType drop) {
            return Set.of(ObjectName.of("type", drop.type()));
        }
        if (operation instanceof DropSequence drop) {
            return Set.of(ObjectName.of("sequence", drop.sequence()));
        }
        if (operation instanceof DropNamespace drop) {
            return Set.of(ObjectName.of("namespace", QualifiedName.of(drop.name())));
        }
        return Set.of();
    }

    private static List<List<Operation>> slots(int operations) {
        return Stream.<List<Operation>>generate(ArrayList::new)
                .limit(operations + 1L)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Operation> woven(List<Operation> plan, List<List<Operation>> slots) {
        var woven = new ArrayList<Operation>();
        for (int i = 0; i < plan.size(); i++) {
            woven.addAll(slots.get(i));
            woven.add(plan.get(i));
        }
        woven.addAll(slots.get(plan.size()));
        return woven;
    }

    /** A table's options are those of its one definition that has some. */
    private static List<Operation> withOptions(List<Operation> plan, List<Definition> definitions) {
        Map<QualifiedName, Definition> options = new HashMap<>();
        definitions.stream()
                .filter(each -> each.options().isPresent())
                .forEach(each -> options.put(each.object().name(), each));
        return plan.stream()
                .map(each -> each instanceof CreateTable create
                                && options.containsKey(create.table().name())
                        ? with(create.table(), options.get(create.table().name()))
                        : each)
                .toList();
    }

    /** What a table inherits is not said again: generated columns must not be, before PostgreSQL 16. */
    private static CreateTable with(Table table, Definition options) {
        List<Column> own = table.columns().stream()
                .filter(each -> !options.neededBy().contains(ObjectName.of("column", table.name(), each.name())))
                .toList();
        return new CreateTable(table.withColumns(own), options.options());
    }

    /** A table that inherits is created after those from which it does. */
    private static List<Operation> parentsFirst(List<Operation> plan, List<Definition> definitions) {
        Map<ObjectName, Set<ObjectName>> parents = new HashMap<>();
        for (Definition each : definitions) {
            if (each.options().isPresent()) {
                parents.put(ObjectName.of("table", each.object().name()), each.needs());
            }
        }
        Map<ObjectName, Operation> creating = new HashMap<>();
        plan.forEach(each -> table(each).ifPresent(table -> creating.put(table, each)));
        var ordered = new ArrayList<Operation>();
        var done = new HashSet<Operation>();
        plan.forEach(each -> visit(each, parents, creating, ordered, done));
        return ordered;
    }

    private static void visit(
            Operation operation,
            Map<ObjectName, Set<ObjectName>> parents,
            Map<ObjectName, Operation> creating,
            List<Operation> ordered,
            Set<Operation> done) {
        Optional<ObjectName> table = table(operation);
        if (table.isPresent() && !done.add(operation)) {
            return;
        }
        table.map(each -> parents.getOrDefault(each, Set.of())).orElse(Set.of()).stream()
                .sorted()
                .map(creating::get)
                .filter(each -> each != null)
                .forEach(each -> visit(each, parents, creating, ordered, done));
        ordered.add(operation);
    }

    private static Optional<ObjectName> table(Operation operation) {
        return operation instanceof CreateTable create
                ? Optional.of(ObjectName.of("table", create.table().name()))
                : Optional.empty();
    }

    /** The slot of each definition: before the operation of that number. */
    private static final class Places {

        private final List<Set<ObjectName>> made;
        private final Map<ObjectName, Integer> places = new HashMap<>();

        Places(List<Set<ObjectName>> made, List<Definition> definitions) {
            this.made = made;
            Map<ObjectName, Integer> latest = latest(definitions);
            for (Definition each : definitions) {
                int earliest = Stream.concat(each.partOf().stream(), each.needs().stream())
                        .mapToInt(this::after)
                        .max()
                        .orElse(0);
                int late = latest.get(each.object());
                boolean early = each.isSetting() && late == made.size();
                places.put(each.object(), early ? earliest : Math.max(earliest, late));
            }
        }

        int of(Definition definition) {
            return places.get(definition.object());
        }

        private int after(ObjectName object) {
            return places.getOrDefault(object, last(object) + 1);
        }

        private int last(ObjectName object) {
            for (int i = made.size() - 1; i >= 0; i--) {
                if (isIn(object, made.get(i))) {
                    return i;
                }
            }
            return -1;
        }

        private Map<ObjectName, Integer> latest(List<Definition> definitions) {
            Map<ObjectName, Integer> latest = new HashMap<>();
            definitions.forEach(each -> latest.put(each.object(), first(each.neededBy())));
            var backwards = new ArrayList<>(definitions);
            Collections.reverse(backwards);
            for (Definition each : backwards) {
                int own = latest.get(each.object());
                Stream.concat(each.partOf().stream(), each.needs().stream())
                        .forEach(other -> latest.computeIfPresent(other, (name, late) -> Math.min(late, own)));
            }
            return latest;
        }

        private int first(Collection<ObjectName> objects) {
            for (int i = 0; i < made.size(); i++) {
                Set<ObjectName> here = made.get(i);
                if (objects.stream().anyMatch(each -> isIn(each, here))) {
                    return i;
                }
            }
            return made.size();
        }
    }
}
