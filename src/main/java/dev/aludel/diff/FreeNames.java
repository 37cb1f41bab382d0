package dev.aludel.diff;

import dev.aludel.schema.Check;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.ConstraintName;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.MadeName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Settles derived names that are still open: each is kept when it is free and numbered otherwise.
 * Indexes, primary keys and unique constraints share one space of names with the tables, sequences and
 * composite types of their namespace (pg_class); constraints share one with those of their table. A name
 * that a current object of the same table loses in this very change is free.
 */
final class FreeNames {

    private final Schema wanted;
    private final Set<ConstraintName> open;
    private final Set<QualifiedName> relations = new HashSet<>();
    private final Set<ConstraintName> constraints = new HashSet<>();

    FreeNames(Schema wanted, Schema current, Set<ConstraintName> open) {
        this.wanted = wanted;
        this.open = open;
        take(wanted, table -> name -> !open.contains(new ConstraintName(table.name(), name)));
        take(current, table -> name -> false);
    }

    Schema settle() {
        return wanted.withTables(wanted.tables().stream().map(this::settled).toList());
    }

    private void take(Schema schema, Function<Table, Function<String, Boolean>> ownNames) {
        Stream.of(
                        schema.tables().stream().map(Table::name),
                        schema.sequences().stream().map(Sequence::name),
                        schema.composites().stream().map(CompositeType::name))
                .flatMap(Function.identity())
                .forEach(relations::add);
        for (Table table : schema.tables()) {
            boolean managed = wanted.table(table.name()).isPresent();
            table.relationNames()
                    .filter(name -> !managed || ownNames.apply(table).apply(name))
                    .forEach(name -> relations.add(table.name().sibling(name)));
            table.constraintNames()
                    .filter(name -> ownNames.apply(table).apply(name))
                    .forEach(name -> constraints.add(new ConstraintName(table.name(), name)));
        }
    }

    private Table settled(Table table) {
        return new Table(
                table.name(),
                table.columns(),
                named(table, table.primaryKey().stream().toList(), PrimaryKey::name, PrimaryKey::withName, true, true)
                        .stream()
                        .findFirst(),
                named(table, table.uniques(), UniqueConstraint::name, UniqueConstraint::withName, true, true),
                named(table, table.checks(), Check::name, Check::withName, false, true),
                named(table, table.foreignKeys(), ForeignKey::name, ForeignKey::withName, false, true),
                named(table, table.indexes(), Index::name, Index::withName, true, false),
                table.comment());
    }

    private <T> List<T> named(
            Table table,
            List<T> objects,
            Function<T, String> name,
            BiFunction<T, String, T> withName,
            boolean relation,
            boolean constraint) {
        var named = new ArrayList<T>();
        for (T each : objects.stream().sorted(Comparator.comparing(name)).toList()) {
            boolean settled = !open.contains(new ConstraintName(table.name(), name.apply(each)));
            named.add(settled ? each : withName.apply(each, free(table, name.apply(each), relation, constraint)));
        }
        return named;
    }

    private String free(Table table, String name, boolean relation, boolean constraint) {
        for (int number = 0; ; number++) {
            String candidate = number == 0 ? name : MadeName.clip(name, MadeName.BYTES - digits(number)) + number;
            var asRelation = table.name().sibling(candidate);
            var asConstraint = new ConstraintName(table.name(), candidate);
            if (!(relation && relations.contains(asRelation)) && !(constraint && constraints.contains(asConstraint))) {
                relations.add(asRelation);
                constraints.add(asConstraint);
                return candidate;
            }
        }
    }

    private static int digits(int number) {
        return Integer.toString(number).length();
    }
}
