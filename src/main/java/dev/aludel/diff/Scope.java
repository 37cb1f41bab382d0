package dev.aludel.diff;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What of a database is ours to change. A namespace, type, sequence or table that nobody wants is
 * dropped only if a revision created it; everything else that is unmapped is left alone and reported.
 * Whatever belongs to a managed table, the sequences of its serial columns included, is managed too.
 */
public final class Scope {

    private final Schema wanted;
    private final Schema history;
    private final List<Unmanaged> unmanaged = new ArrayList<>();

    private Scope(Schema wanted, Schema history) {
        this.wanted = wanted;
        this.history = history;
    }

    /**
     * An object that is left alone.
     *
     * @param kind what it is
     * @param name its name; for a namespace, the name alone
     */
    public record Unmanaged(Difference.Kind kind, QualifiedName name) {}

    /**
     * A picture without what is left alone.
     *
     * @param current what may be changed
     * @param unmanaged what may not, by kind and name
     */
    public record Scoped(Schema current, List<Unmanaged> unmanaged) {

        public Scoped {
            unmanaged = List.copyOf(unmanaged);
        }
    }

    /**
     * @param current the whole current picture
     * @param wanted the aligned wanted one
     * @param history what the revisions create, replayed
     */
    public static Scoped managed(Schema current, Schema wanted, Schema history) {
        return new Scope(wanted, history).of(current);
    }

    private Scoped of(Schema current) {
        List<String> namespaces = kept(
                current.namespaces(),
                Difference.Kind.NAMESPACE,
                QualifiedName::of,
                managed(schema ->
                        schema.namespaces().stream().map(QualifiedName::of).toList()));
        List<EnumType> enums = kept(
                current.enums(),
                Difference.Kind.ENUM,
                EnumType::name,
                managed(schema -> schema.enums().stream().map(EnumType::name).toList()));
        List<CompositeType> composites = kept(
                current.composites(),
                Difference.Kind.COMPOSITE,
                CompositeType::name,
                managed(schema ->
                        schema.composites().stream().map(CompositeType::name).toList()));
        Predicate<QualifiedName> ourTable =
                managed(schema -> schema.tables().stream().map(Table::name).toList());
        List<Sequence> sequences = kept(
                current.sequences(),
                Difference.Kind.SEQUENCE,
                Sequence::name,
                managed(schema ->
                                schema.sequences().stream().map(Sequence::name).toList())
                        .or(ownedBy(current, ourTable)));
        List<Table> tables = kept(current.tables(), Difference.Kind.TABLE, Table::name, ourTable);
        return new Scoped(new Schema(namespaces, enums, composites, sequences, tables), unmanaged);
    }

    private Predicate<QualifiedName> managed(Function<Schema, List<QualifiedName>> names) {
        Set<QualifiedName> ours = new HashSet<>(names.apply(wanted));
        ours.addAll(names.apply(history));
        return ours::contains;
    }

    private static Predicate<QualifiedName> ownedBy(Schema current, Predicate<QualifiedName> ourTable) {
        Set<QualifiedName> owned = new HashSet<>();
        for (Sequence sequence : current.sequences()) {
            sequence.ownedBy().map(ColumnName::table).filter(ourTable).ifPresent(table -> owned.add(sequence.name()));
        }
        return owned::contains;
    }

    private <T> List<T> kept(
            List<T> objects, Difference.Kind kind, Function<T, QualifiedName> name, Predicate<QualifiedName> ours) {
        var kept = new ArrayList<T>();
        for (T each : objects) {
            if (ours.test(name.apply(each))) {
                kept.add(each);
            } else {
                unmanaged.add(new Unmanaged(kind, name.apply(each)));
            }
        }
        return kept;
    }
}
