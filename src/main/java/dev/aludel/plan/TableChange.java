package dev.aludel.plan;

import dev.aludel.diff.Change;
import dev.aludel.diff.TableDiff;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.Backfill;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What happens to a table that both pictures have, foreign keys apart. A column whose generation changes,
 * or whose generation mentions a column that changes its type, is made anew: PostgreSQL refuses to alter
 * the one under the other. What stands on a column that is made anew must make way and come back, and so
 * must an expression over a column that gets another base type: PostgreSQL would parse it again after
 * each single ALTER, when only some of the columns have their new types.
 */
final class TableChange {

    private final Table from;
    private final Table to;
    private final TypeChanges types;
    private final Map<String, ColumnChange> kept = new TreeMap<>();
    private final Set<String> recreated = new TreeSet<>();
    private final Set<String> unfolded = new TreeSet<>();
    private final Set<String> rebased = new TreeSet<>();
    private final Exchange<PrimaryKey> primaryKey;
    private final Exchange<UniqueConstraint> uniques;
    private final Exchange<Check> checks;
    private final Exchange<Index> indexes;

    TableChange(TableDiff diff, TypeChanges types) {
        this.from = diff.from();
        this.to = diff.to();
        this.types = types;
        for (Column now : to.columns()) {
            from.column(now.name()).ifPresent(old -> {
                boolean replaced = types.isReplaced(old.type()) || types.isReplaced(now.type());
                kept.put(now.name(), new ColumnChange(old, now, replaced));
            });
        }
        kept.values().stream().filter(this::mustBeMadeAnew).forEach(each -> recreated.add(each.name()));
        kept.values().stream().filter(this::mustBeUnfolded).forEach(each -> unfolded.add(each.name()));
        kept.values().stream().filter(ColumnChange::rebased).forEach(each -> rebased.add(each.name()));
        primaryKey = Exchange.of(
                diff.primaryKey(),
                from.primaryKey().stream().toList(),
                to.primaryKey().stream().toList(),
                PrimaryKey::name,
                each -> anyRecreated(each.columns()));
        uniques = Exchange.of(
                diff.uniques(),
                from.uniques(),
                to.uniques(),
                UniqueConstraint::name,
                each -> anyRecreated(each.columns()));
        checks = Exchange.of(
                diff.checks(), from.checks(), to.checks(), Check::name, each -> unsteady(each.expression()));
        indexes = Exchange.of(diff.indexes(), from.indexes(), to.indexes(), Index::name, this::unsteady);
    }

    /**
     * PostgreSQL makes a stored generated column plain by itself, but not a virtual one, and before 15 it
     * forgets that the expression depended on a type, which can then neither be dropped nor replaced.
     */
    private boolean mustBeUnfolded(ColumnChange column) {
        return column.stopsGenerating()
                && column.from().value() instanceof ColumnValue.Generated old
                && (!old.stored() || types.isMentioned(old.expression()));
    }

    private boolean mustBeMadeAnew(ColumnChange column) {
        if (column.to().value() instanceof ColumnValue.Generated now) {
            return !now.equals(column.from().value())
                    || column.retyped()
                    || Mentions.any(now.expression(), retyped())
                    || Mentions.anyType(now.expression(), types.replaced());
        }
        return false;
    }

    private List<String> retyped() {
        return kept.values().stream()
                .filter(ColumnChange::retyped)
                .map(ColumnChange::name)
                .toList();
    }

    private boolean anyRecreated(Collection<String> columns) {
        return columns.stream().anyMatch(this::recreates);
    }

    private boolean unsteady(String expression) {
        return Mentions.any(expression, recreated)
                || Mentions.any(expression, unfolded)
                || Mentions.any(expression, rebased)
                || Mentions.anyType(expression, types.replaced());
    }

    private boolean unsteady(Index index) {
        return anyRecreated(index.include())
                || index.predicate().filter(this::unsteady).isPresent()
                || index.keys().stream()
                        .anyMatch(key -> key.expression() ? unsteady(key.text()) : recreates(key.text()));
    }

    QualifiedName name() {
        return to.name();
    }

    Table from() {
        return from;
    }

    Table to() {
        return to;
    }

    /** Columns that both pictures have and that are not made anew, in the order of the new picture. */
    List<ColumnChange> altered() {
        return to.columns().stream()
                .map(column -> kept.get(column.name()))
                .filter(each -> each != null && !recreated.contains(each.name()))
                .map(each -> unfolded.contains(each.name())
                        ? new ColumnChange(plain(each.from()), each.to(), each.replaced())
                        : each)
                .toList();
    }

    Optional<ColumnChange> kept(String column) {
        return Optional.ofNullable(kept.get(column));
    }

    /** Whether the column of the old picture does not live to see the new one. */
    boolean loses(String column) {
        return !kept.containsKey(column) || recreates(column);
    }

    /** Whether the column is dropped and comes back under its name. */
    boolean recreates(String column) {
        return recreated.contains(column) || unfolded.contains(column);
    }

    private boolean goesForGood(String column) {
        return !kept.containsKey(column) || recreated.contains(column);
    }

    /** Whether a generated column becomes plain in place. */
    boolean dropsExpression(String column) {
        ColumnChange change = kept.get(column);
        return change != null && change.stopsGenerating() && !unfolded.contains(column);
    }

    /**
     * Generated columns that become plain by being made anew, with the values that they had, while all that
     * they were computed from is still what it was. From then on they are altered like any plain column.
     */
    List<Operation> unfold() {
        var operations = new ArrayList<Operation>();
        for (Column old : from.columns()) {
            if (unfolded.contains(old.name()) && old.value() instanceof ColumnValue.Generated generated) {
                operations.add(new DropColumn(name(), old.name()));
                operations.add(new AddColumn(name(), plain(old)));
                operations.add(new Backfill(name(), old.name(), generated.expression()));
            }
        }
        return operations;
    }

    private static Column plain(Column generated) {
        return new Column(
                generated.name(),
                generated.type(),
                true,
                new ColumnValue.None(),
                generated.collation(),
                Optional.empty());
    }

    /** Columns to drop, generated or not as told, in the order of the old picture. */
    List<Column> leaving(boolean generated) {
        return from.columns().stream()
                .filter(column -> goesForGood(column.name()) && isGenerated(column) == generated)
                .toList();
    }

    /** Columns to add, generated or not as told, in the order of the new picture. */
    List<Column> coming(boolean generated) {
        return to.columns().stream()
                .filter(column -> goesForGood(column.name()) && isGenerated(column) == generated)
                .toList();
    }

    private static boolean isGenerated(Column column) {
        return column.value() instanceof ColumnValue.Generated;
    }

    Exchange<PrimaryKey> primaryKey() {
        return primaryKey;
    }

    Exchange<UniqueConstraint> uniques() {
        return uniques;
    }

    Exchange<Check> checks() {
        return checks;
    }

    Exchange<Index> indexes() {
        return indexes;
    }

    /** The sets of columns that lose a key to which a foreign key may refer. */
    List<Set<String>> lostKeys() {
        var lost = new ArrayList<Set<String>>();
        primaryKey.drops().forEach(each -> lost.add(Set.copyOf(each.columns())));
        uniques.drops().forEach(each -> lost.add(Set.copyOf(each.columns())));
        indexes.drops().stream()
                .filter(TableChange::isKey)
                .forEach(each -> lost.add(
                        new TreeSet<>(each.keys().stream().map(IndexKey::text).toList())));
        return lost;
    }

    private static boolean isKey(Index index) {
        return index.unique()
                && index.predicate().isEmpty()
                && index.keys().stream().noneMatch(IndexKey::expression);
    }

    /** Whether no rule of the new picture says anything about the values of a column. */
    boolean leavesFree(String column) {
        return leavesRepeatable(column)
                && to.foreignKeys().stream().noneMatch(each -> each.columns().contains(column))
                && to.checks().stream().noneMatch(each -> Mentions.any(each.expression(), Set.of(column)));
    }

    /** Whether no key of the new picture asks for different values in a column. */
    boolean leavesRepeatable(String column) {
        Stream<String> keyed = Stream.of(
                        to.primaryKey().stream().flatMap(each -> each.columns().stream()),
                        to.uniques().stream().flatMap(each -> each.columns().stream()),
                        to.indexes().stream()
                                .filter(Index::unique)
                                .flatMap(each -> each.keys().stream())
                                .flatMap(key ->
                                        key.expression() ? Mentions.in(key.text()).stream() : Stream.of(key.text())))
                .flatMap(each -> each);
        return keyed.noneMatch(column::equals);
    }

    boolean commentDiffers() {
        return !from.comment().equals(to.comment());
    }

    /** Renames of indexes, and of the constraints that have names in common with them. */
    void renames(Renames renames) {
        primaryKey
                .renames()
                .forEach(each ->
                        renames.constraint(name(), each.from().name(), each.to().name(), true));
        uniques.renames()
                .forEach(each ->
                        renames.constraint(name(), each.from().name(), each.to().name(), true));
        checks.renames()
                .forEach(each ->
                        renames.constraint(name(), each.from().name(), each.to().name(), false));
        indexes.renames()
                .forEach((Change.Renamed<Index> each) ->
                        renames.index(name(), each.from().name(), each.to().name()));
    }
}
