package dev.aludel.diff;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What may be a rename though nobody says so: an object that goes and one that comes, of equal structure,
 * when neither has another such twin. The structure of a table is its columns and the columns of its
 * keys; of a column all but its name and comment; of an enum its values; of an enum's value its being the
 * only one that goes where only one comes; of a sequence its start and increment.
 */
public final class RenameCandidates {

    private final Schema from;
    private final Changes changes;
    private final Renaming back;

    private RenameCandidates(Schema from, Schema to, Renaming renaming) {
        this.from = from;
        this.changes = SchemaDiff.between(from, to);
        this.back = renaming.inverse();
    }

    /**
     * The candidates, in the names that the objects have before any rename.
     *
     * @param from what may be changed, after the renames that are declared
     * @param to what is wanted, aligned with it
     * @param renaming the renames that are declared
     */
    public static List<Rename> of(Schema from, Schema to, Renaming renaming) {
        var candidates = new RenameCandidates(from, to, renaming);
        var all = new ArrayList<Rename>();
        all.addAll(candidates.tables());
        all.addAll(candidates.enums());
        all.addAll(candidates.sequences());
        candidates.changes.alteredTables().forEach(each -> all.addAll(candidates.columns(each)));
        candidates.changes.enums().forEach(each -> all.addAll(candidates.values(each)));
        return all;
    }

    private List<Rename> tables() {
        return twins(
                changes.tables(),
                (old, now) -> near(old.name(), now.name()) && structure(old).equals(structure(now)),
                (old, now) -> new Rename.OfTable(old.name(), now.name().name()));
    }

    private static boolean near(QualifiedName old, QualifiedName now) {
        return old.namespace().equals(now.namespace());
    }

    /** A table without columns is like any other one. */
    private Object structure(Table table) {
        Set<String> columns = table.columns().stream()
                .map(each -> each.name() + " " + structure(table.name(), each))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> keys = table.foreignKeys().stream()
                .map(key -> ends(table, key))
                .collect(Collectors.toCollection(TreeSet::new));
        return List.of(
                columns,
                table.primaryKey().map(PrimaryKey::columns).orElse(List.of()),
                keys,
                columns.isEmpty() ? table.name() : "");
    }

    private static String ends(Table table, ForeignKey key) {
        String there = key.references().equals(table.name())
                ? "itself"
                : key.references().toString();
        return key.columns() + " " + there + key.referencedColumns();
    }

    private List<Rename> columns(TableDiff diff) {
        QualifiedName table = back.table(diff.to().name());
        return twins(
                diff.columns(),
                (old, now) -> structure(diff.from().name(), old)
                        .equals(structure(diff.to().name(), now)),
                (old, now) -> new Rename.OfColumn(new ColumnName(table, old.name()), now.name()));
    }

    private String structure(QualifiedName table, Column column) {
        return column.type() + (column.nullable() ? " " : " not null ") + column.collation() + value(table, column);
    }

    /** An identity may be the serial column that it is taken for once it has the same name. */
    private String value(QualifiedName table, Column column) {
        if (column.value() instanceof ColumnValue.Default given
                && !given.sequences().isEmpty()) {
            var owner = Optional.of(new ColumnName(table, column.name()));
            boolean serial = from.sequences().stream()
                    .anyMatch(each -> given.sequences().equals(List.of(each.name()))
                            && each.ownedBy().equals(owner));
            return serial ? "identity" : given.expression();
        }
        return column.value() instanceof ColumnValue.Identity
                ? "identity"
                : column.value().toString();
    }

    private List<Rename> enums() {
        return twins(
                changes.enums(),
                (old, now) ->
                        near(old.name(), now.name()) && new TreeSet<>(old.values()).equals(new TreeSet<>(now.values())),
                (old, now) -> new Rename.OfType(old.name(), now.name().name()));
    }

    private List<Rename> sequences() {
        return twins(
                changes.sequences(),
                (old, now) -> near(old.name(), now.name())
                        && old.ownedBy().isEmpty()
                        && now.ownedBy().isEmpty()
                        && old.options().start() == now.options().start()
                        && old.options().increment() == now.options().increment(),
                (Sequence old, Sequence now) ->
                        new Rename.OfSequence(old.name(), now.name().name()));
    }

    private List<Rename> values(Change<EnumType> change) {
        if (!(change instanceof Change.Altered<EnumType> altered)) {
            return List.of();
        }
        var gone = new ArrayList<>(altered.from().values());
        gone.removeAll(altered.to().values());
        var fresh = new ArrayList<>(altered.to().values());
        fresh.removeAll(altered.from().values());
        return gone.size() == 1 && fresh.size() == 1
                ? List.of(new Rename.OfValue(back.type(altered.to().name()), gone.get(0), fresh.get(0)))
                : List.of();
    }

    private static <T> List<Rename> twins(
            List<Change<T>> changes, BiPredicate<T, T> alike, BiFunction<T, T, Rename> rename) {
        List<T> gone = objects(changes, Change.Removed.class, Change::before);
        List<T> fresh = objects(changes, Change.Added.class, Change::after);
        var twins = new ArrayList<Rename>();
        for (T old : gone) {
            List<T> likes = fresh.stream().filter(now -> alike.test(old, now)).toList();
            if (likes.size() == 1
                    && gone.stream()
                                    .filter(other -> alike.test(other, likes.get(0)))
                                    .count()
                            == 1) {
                twins.add(rename.apply(old, likes.get(0)));
            }
        }
        return twins;
    }

    private static <T> List<T> objects(
            List<Change<T>> changes, Class<?> kind, Function<Change<T>, Optional<T>> object) {
        return changes.stream()
                .filter(kind::isInstance)
                .flatMap(each -> object.apply(each).stream())
                .toList();
    }
}
