package dev.aludel.plan;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.Backfill;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes of each column of a table that both pictures have. It leaves, comes, or is altered. One
 * whose generation changes, or mentions a column that changes its type, is made anew: PostgreSQL refuses
 * to alter the one under the other. One that is generated no longer keeps its values: in place where
 * PostgreSQL can do that, else it is unfolded, dropped and added as a plain column with the same values.
 */
final class ColumnFates {

    private final Table from;
    private final Table to;
    private final TypeChanges types;
    private final Map<String, ColumnChange> kept = new TreeMap<>();
    private final Set<String> recreated = new TreeSet<>();
    private final Set<String> unfolded = new TreeSet<>();
    private final Set<String> rebased = new TreeSet<>();

    ColumnFates(Table from, Table to, TypeChanges types) {
        this.from = from;
        this.to = to;
        this.types = types;
        for (Column now : to.columns()) {
            from.column(now.name()).ifPresent(old -> {
                boolean replaced = types.isReplaced(old.type()) || types.isReplaced(now.type());
                kept.put(now.name(), new ColumnChange(old, now, replaced));
            });
        }
        List<String> retyped = kept.values().stream()
                .filter(ColumnChange::retyped)
                .map(ColumnChange::name)
                .toList();
        for (ColumnChange each : kept.values()) {
            if (mustBeMadeAnew(each, retyped)) {
                recreated.add(each.name());
            }
            if (mustBeUnfolded(each)) {
                unfolded.add(each.name());
            }
            if (each.rebased()) {
                rebased.add(each.name());
            }
        }
    }

    private boolean mustBeMadeAnew(ColumnChange column, List<String> retyped) {
        return column.to().value() instanceof ColumnValue.Generated now
                && (!now.equals(column.from().value())
                        || column.retyped()
                        || Mentions.any(now.expression(), retyped)
                        || Mentions.anyType(now.expression(), types.replaced()));
    }

    /**
     * PostgreSQL makes a stored generated column plain by itself, but not a virtual one, and before 15 it
     * does not forget that the expression depended on a type, which can then neither go nor be replaced.
     */
    private boolean mustBeUnfolded(ColumnChange column) {
        return column.stopsGenerating()
                && column.from().value() instanceof ColumnValue.Generated old
                && (!old.stored() || types.isMentioned(old.expression()));
    }

    private QualifiedName table() {
        return to.name();
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

    /**
     * Whether an expression cannot be left standing: it mentions a column that is dropped for a moment, or a
     * type that is replaced, or a column that gets another base type. In the last case PostgreSQL would
     * parse it again after each single ALTER, when only some of the columns have their new types.
     */
    boolean unsettle(String expression) {
        return Mentions.any(expression, recreated)
                || Mentions.any(expression, unfolded)
                || Mentions.any(expression, rebased)
                || Mentions.anyType(expression, types.replaced());
    }

    /** Whether a generated column becomes plain in place. */
    boolean dropsExpression(String column) {
        return kept(column).filter(ColumnChange::stopsGenerating).isPresent() && !unfolded.contains(column);
    }

    /** Columns that stay, or are there again early, in the order of the new picture. */
    List<ColumnChange> altered() {
        return to.columns().stream()
                .map(column -> kept.get(column.name()))
                .filter(each -> each != null && !recreated.contains(each.name()))
                .map(each -> unfolded.contains(each.name())
                        ? new ColumnChange(plain(each.from()), each.to(), each.replaced())
                        : each)
                .toList();
    }

    /** Columns to drop, generated or not as told, in the order of the old picture. */
    List<Column> leaving(boolean generated) {
        return passing(from, generated);
    }

    /** Columns to add, generated or not as told, in the order of the new picture. */
    List<Column> coming(boolean generated) {
        return passing(to, generated);
    }

    private List<Column> passing(Table table, boolean generated) {
        return table.columns().stream()
                .filter(column -> !kept.containsKey(column.name()) || recreated.contains(column.name()))
                .filter(column -> column.value() instanceof ColumnValue.Generated == generated)
                .toList();
    }

    /**
     * Generated columns that become plain by being made anew, while all that they were computed from is
     * still what it was. From then on they are altered like any plain column.
     */
    List<Operation> unfold() {
        var operations = new ArrayList<Operation>();
        for (Column old : from.columns()) {
            if (unfolded.contains(old.name()) && old.value() instanceof ColumnValue.Generated generated) {
                operations.add(new DropColumn(table(), old.name()));
                operations.add(new AddColumn(table(), plain(old)));
                operations.add(new Backfill(table(), old.name(), generated.expression()));
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
}
