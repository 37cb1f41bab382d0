package dev.aludel.plan;

import dev.aludel.operation.CommentTarget;
import dev.aludel.operation.CreateComposite;
import dev.aludel.operation.CreateEnum;
import dev.aludel.operation.DropType;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameType;
import dev.aludel.operation.SetComment;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What happens to enum and composite types. An enum that only gains values is extended in place. Any
 * other change replaces the type: the old one is renamed aside, the new one takes its name, every column
 * moves over, and the old one is dropped at the end. A composite with an attribute of a replaced type is
 * replaced too. A type that goes for good is also put aside when something new takes its name.
 */
final class TypeChanges {

    private final Map<QualifiedName, EnumType> fromEnums;
    private final Map<QualifiedName, EnumType> toEnums;
    private final Map<QualifiedName, CompositeType> fromComposites;
    private final Map<QualifiedName, CompositeType> toComposites;
    private final Set<QualifiedName> replaced = new TreeSet<>();
    private final Map<QualifiedName, QualifiedName> asides = new TreeMap<>();

    TypeChanges(Schema from, Schema to, AsideNames names) {
        fromEnums = named(from.enums(), EnumType::name);
        toEnums = named(to.enums(), EnumType::name);
        fromComposites = named(from.composites(), CompositeType::name);
        toComposites = named(to.composites(), CompositeType::name);
        findReplaced();
        Set<QualifiedName> coming = Relations.of(to);
        for (QualifiedName name : leaving()) {
            if (coming.contains(name)) {
                asides.put(name, names.of(name, "old"));
            }
        }
    }

    private static <T> Map<QualifiedName, T> named(List<T> types, Function<T, QualifiedName> name) {
        Map<QualifiedName, T> named = new TreeMap<>();
        types.forEach(each -> named.put(name.apply(each), each));
        return named;
    }

    private void findReplaced() {
        fromEnums.forEach((name, old) -> {
            EnumType now = toEnums.get(name);
            if (now == null ? toComposites.containsKey(name) : !EnumGrowth.leadsTo(now, old)) {
                replaced.add(name);
            }
        });
        fromComposites.forEach((name, old) -> {
            CompositeType now = toComposites.get(name);
            if (now == null ? toEnums.containsKey(name) : !old.attributes().equals(now.attributes())) {
                replaced.add(name);
            }
        });
        boolean grew = true;
        while (grew) {
            grew = false;
            for (CompositeType each : toComposites.values()) {
                grew |= fromComposites.containsKey(each.name())
                        && each.attributes().stream().anyMatch(attribute -> isReplaced(attribute.type()))
                        && replaced.add(each.name());
            }
        }
    }

    /** The types of {@code from} that are dropped in the end, under whatever name. */
    private Set<QualifiedName> leaving() {
        var leaving = new TreeSet<>(replaced);
        fromEnums.keySet().stream().filter(name -> !toEnums.containsKey(name)).forEach(leaving::add);
        fromComposites.keySet().stream()
                .filter(name -> !toComposites.containsKey(name))
                .forEach(leaving::add);
        return leaving;
    }

    /** The types that exist on both sides and are not the same type. */
    Set<QualifiedName> replaced() {
        return replaced;
    }

    /** Whether a column of this type, or of arrays of it, has to move to the new type of the same name. */
    boolean isReplaced(Type type) {
        return replaced.contains(type.name());
    }

    /** Whether an expression of the old picture depends on an enum or a composite. */
    boolean isMentioned(String expression) {
        return Mentions.anyType(expression, fromEnums.keySet())
                || Mentions.anyType(expression, fromComposites.keySet());
    }

    Optional<CompositeType> oldComposite(Type type) {
        return Optional.ofNullable(fromComposites.get(type.name()));
    }

    Optional<CompositeType> newComposite(Type type) {
        return Optional.ofNullable(toComposites.get(type.name()));
    }

    Optional<EnumType> oldEnum(Type type) {
        return Optional.ofNullable(fromEnums.get(type.name()));
    }

    Optional<EnumType> newEnum(Type type) {
        return Optional.ofNullable(toEnums.get(type.name()));
    }

    /** The values that enums gain in place, each before the old value that follows it. */
    List<Operation> addValues() {
        var operations = new ArrayList<Operation>();
        fromEnums.forEach((name, old) -> {
            EnumType now = toEnums.get(name);
            if (now != null && !replaced.contains(name)) {
                operations.addAll(EnumGrowth.added(old, now));
            }
        });
        return operations;
    }

    List<Operation> putAside() {
        var operations = new ArrayList<Operation>();
        asides.forEach((name, aside) -> operations.add(new RenameType(name, aside.name())));
        return operations;
    }

    /** Enums first, then composites, each after those that it holds. */
    List<Operation> create() {
        var operations = new ArrayList<Operation>();
        toEnums.values().stream()
                .filter(each -> !fromEnums.containsKey(each.name()) || replaced.contains(each.name()))
                .forEach(each -> operations.add(new CreateEnum(each)));
        for (CompositeType each : CompositeOrder.innerFirst(toComposites.values())) {
            if (!fromComposites.containsKey(each.name()) || replaced.contains(each.name())) {
                operations.add(new CreateComposite(each));
            }
        }
        return operations;
    }

    /** Composites first, each before those that it holds, then enums. */
    List<Operation> drop() {
        var operations = new ArrayList<Operation>();
        Set<QualifiedName> leaving = leaving();
        List<CompositeType> composites = CompositeOrder.innerFirst(fromComposites.values());
        for (int i = composites.size() - 1; i >= 0; i--) {
            drop(composites.get(i).name(), leaving, operations);
        }
        fromEnums.keySet().forEach(name -> drop(name, leaving, operations));
        return operations;
    }

    private void drop(QualifiedName name, Set<QualifiedName> leaving, List<Operation> operations) {
        if (leaving.contains(name)) {
            operations.add(new DropType(asides.getOrDefault(name, name)));
        }
    }

    List<Operation> comments() {
        var operations = new ArrayList<Operation>();
        fromEnums.forEach((name, old) -> Optional.ofNullable(toEnums.get(name))
                .ifPresent(now -> comment(name, old.comment(), now.comment(), operations)));
        fromComposites.forEach((name, old) -> Optional.ofNullable(toComposites.get(name))
                .ifPresent(now -> comment(name, old.comment(), now.comment(), operations)));
        return operations;
    }

    private void comment(QualifiedName name, Optional<String> old, Optional<String> now, List<Operation> operations) {
        if (!replaced.contains(name) && !old.equals(now)) {
            operations.add(new SetComment(new CommentTarget.OnType(name), now));
        }
    }

    /** What is lost when an enum is replaced: nobody can say before the rows are seen. */
    List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        for (QualifiedName name : replaced) {
            if (fromEnums.containsKey(name) && toEnums.containsKey(name)) {
                var gone = new ArrayList<>(fromEnums.get(name).values());
                gone.removeAll(toEnums.get(name).values());
                if (!gone.isEmpty()) {
                    warnings.add(new Warning.LostValues(name, gone));
                }
            }
        }
        return warnings;
    }
}
