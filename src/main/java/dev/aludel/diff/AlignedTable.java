package dev.aludel.diff;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.ConstraintName;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One wanted table with the names and values of its current self. */
final class AlignedTable {

    private final Table wanted;
    private final Table current;
    private final List<Sequence> currentSequences;
    private final Set<ConstraintName> derivedNames;
    private final List<Sequence> serials = new ArrayList<>();
    private final Set<ConstraintName> open = new HashSet<>();
    private final Table table;

    AlignedTable(
            Table wanted, Optional<Table> current, List<Sequence> currentSequences, Set<ConstraintName> derivedNames) {
        this.wanted = wanted;
        this.current = current.orElse(Table.of(wanted.name(), List.of()));
        this.currentSequences = currentSequences;
        this.derivedNames = derivedNames;
        this.table = aligned();
    }

    Table table() {
        return table;
    }

    /** Sequences of serial columns that stay what they are. */
    List<Sequence> serials() {
        return serials;
    }

    /** Derived names that no current object has settled. */
    Set<ConstraintName> open() {
        return open;
    }

    private Table aligned() {
        return new Table(
                wanted.name(),
                wanted.columns().stream().map(this::column).toList(),
                primaryKey(),
                uniques(),
                checks(),
                foreignKeys(),
                indexes(),
                wanted.comment());
    }

    private Column column(Column column) {
        if (!(column.value() instanceof ColumnValue.Identity)) {
            return column;
        }
        Optional<Column> old = current.column(column.name());
        Optional<ColumnValue> value = old.map(Column::value);
        if (value.orElse(null) instanceof ColumnValue.Identity identity) {
            var options = AdoptedOptions.retyped(identity.options(), column.type());
            return column.withValue(new ColumnValue.Identity(identity.always(), options));
        }
        if (value.orElse(null) instanceof ColumnValue.Default given) {
            Optional<Sequence> serial = serial(column, given);
            if (serial.isPresent()) {
                serials.add(serial.get());
                return column.withValue(given);
            }
        }
        return column;
    }

    private Optional<Sequence> serial(Column column, ColumnValue.Default given) {
        var owner = new ColumnName(wanted.name(), column.name());
        return currentSequences.stream()
                .filter(each -> given.sequences().equals(List.of(each.name()))
                        && each.ownedBy().equals(Optional.of(owner)))
                .findFirst();
    }

    private Optional<PrimaryKey> primaryKey() {
        if (wanted.primaryKey().isEmpty() || current.primaryKey().isEmpty()) {
            wanted.primaryKey().filter(each -> derived(each.name())).ifPresent(each -> leaveOpen(each.name()));
            return wanted.primaryKey();
        }
        PrimaryKey key = wanted.primaryKey().get();
        PrimaryKey old = current.primaryKey().get();
        String name = derived(key.name()) ? old.name() : key.name();
        return Optional.of(new PrimaryKey(name, sameSet(key.columns(), old.columns()) ? old.columns() : key.columns()));
    }

    private List<UniqueConstraint> uniques() {
        List<UniqueConstraint> ordered = wanted.uniques().stream()
                .map(each -> derived(each.name()) ? inCurrentOrder(each) : each)
                .toList();
        return names(UniqueConstraint::name, UniqueConstraint::withName)
                .like(Contents::of)
                .like(UniqueConstraint::columns)
                .adopt(ordered, current.uniques());
    }

    private UniqueConstraint inCurrentOrder(UniqueConstraint wished) {
        return current.uniques().stream()
                .map(UniqueConstraint::columns)
                .filter(columns -> sameSet(columns, wished.columns()))
                .findFirst()
                .map(columns ->
                        new UniqueConstraint(wished.name(), columns, wished.nullsNotDistinct(), wished.deferral()))
                .orElse(wished);
    }

    private List<Check> checks() {
        List<Check> ordered = wanted.checks().stream().map(this::inCurrentOrder).toList();
        return names(Check::name, Check::withName).like(Check::expression).adopt(ordered, current.checks());
    }

    private Check inCurrentOrder(Check check) {
        return current.checks().stream()
                .map(Check::expression)
                .filter(old -> Conjunction.isSame(old, check.expression()))
                .findFirst()
                .map(old -> new Check(check.name(), old))
                .orElse(check);
    }

    private List<ForeignKey> foreignKeys() {
        List<ForeignKey> ordered =
                wanted.foreignKeys().stream().map(this::inCurrentOrder).toList();
        return names(ForeignKey::name, ForeignKey::withName)
                .like(Contents::of)
                .like(key -> List.of(key.columns(), key.references(), key.referencedColumns()))
                .adopt(ordered, current.foreignKeys());
    }

    /** The pairs of columns are a set; only their order as written differs. */
    private ForeignKey inCurrentOrder(ForeignKey key) {
        return current.foreignKeys().stream()
                .filter(old ->
                        old.references().equals(key.references()) && pairs(old).equals(pairs(key)))
                .findFirst()
                .map(old -> new ForeignKey(
                        key.name(),
                        old.columns(),
                        key.references(),
                        old.referencedColumns(),
                        key.onDelete(),
                        key.onUpdate(),
                        key.deferral(),
                        key.matchFull()))
                .orElse(key);
    }

    private static Set<List<String>> pairs(ForeignKey key) {
        var pairs = new HashSet<List<String>>();
        for (int i = 0; i < key.columns().size(); i++) {
            pairs.add(List.of(key.columns().get(i), key.referencedColumns().get(i)));
        }
        return pairs;
    }

    private List<Index> indexes() {
        return names(Index::name, Index::withName)
                .like(Contents::of)
                .like(Index::keys)
                .adopt(wanted.indexes(), current.indexes());
    }

    private <T> AdoptedNames<T> names(Function<T, String> name, BiFunction<T, String, T> withName) {
        return new AdoptedNames<>(name, withName, this::derived, this::leaveOpen);
    }

    private boolean derived(String name) {
        return derivedNames.contains(new ConstraintName(wanted.name(), name));
    }

    private void leaveOpen(String name) {
        open.add(new ConstraintName(wanted.name(), name));
    }

    private static boolean sameSet(List<String> one, List<String> other) {
        return one.size() == other.size() && new HashSet<>(one).equals(new HashSet<>(other));
    }
}
