package dev.aludel.plan;

import dev.aludel.diff.TableDiff;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Foreign keys, which bind two tables and so see all of them. One makes way when a column on either side
 * compares otherwise than before or is made anew, or when a key to which it may refer is dropped: which
 * one it does refer to, where several fit, no picture says.
 */
final class ForeignKeys {

    private final Map<QualifiedName, TableChange> kept;
    private final List<Table> dropped;
    private final List<Table> created;
    private final Map<QualifiedName, Exchange<ForeignKey>> exchanges = new TreeMap<>();

    ForeignKeys(Map<QualifiedName, TableChange> kept, List<TableDiff> diffs, List<Table> dropped, List<Table> created) {
        this.kept = kept;
        this.dropped = dropped;
        this.created = created;
        for (TableDiff diff : diffs) {
            exchanges.put(
                    diff.to().name(),
                    Exchange.of(
                            diff.foreignKeys(),
                            diff.from().foreignKeys(),
                            diff.to().foreignKeys(),
                            ForeignKey::name,
                            key -> mustMakeWay(diff.from(), key)));
        }
    }

    private boolean mustMakeWay(Table table, ForeignKey key) {
        return restless(kept.get(table.name()), key.columns()) || losesItsKey(key);
    }

    private boolean losesItsKey(ForeignKey key) {
        TableChange target = kept.get(key.references());
        return target != null
                && (restless(target, key.referencedColumns())
                        || target.lostKeys().contains(new HashSet<>(key.referencedColumns())));
    }

    private static boolean restless(TableChange table, List<String> columns) {
        return columns.stream()
                .anyMatch(column -> table.columns().recreates(column)
                        || table.columns()
                                .kept(column)
                                .filter(ColumnChange::incomparable)
                                .isPresent());
    }

    /** A dropped table takes its foreign keys along, except where what they refer to goes before it. */
    List<Operation> drops() {
        var operations = new ArrayList<Operation>();
        Set<QualifiedName> gone = new HashSet<>();
        dropped.forEach(table -> gone.add(table.name()));
        for (Table table : dropped) {
            for (ForeignKey key : table.foreignKeys()) {
                boolean toItself = key.references().equals(table.name());
                if (!toItself && (gone.contains(key.references()) || losesItsKey(key))) {
                    operations.add(new DropConstraint(table.name(), key.name()));
                }
            }
        }
        exchanges.forEach((table, exchange) ->
                exchange.drops().forEach(key -> operations.add(new DropConstraint(table, key.name()))));
        return operations;
    }

    void renames(Renames renames) {
        exchanges.forEach((table, exchange) -> exchange.renames()
                .forEach(each ->
                        renames.constraint(table, each.from().name(), each.to().name(), false)));
    }

    List<Operation> adds() {
        var byTable = new TreeMap<QualifiedName, List<ForeignKey>>();
        created.forEach(table -> byTable.put(table.name(), table.foreignKeys()));
        exchanges.forEach((table, exchange) -> byTable.put(table, exchange.adds()));
        var operations = new ArrayList<Operation>();
        byTable.forEach((table, keys) -> keys.forEach(key -> {
            Optional.ofNullable(kept.get(table))
                    .ifPresent(change -> operations.addAll(new RowChecks(change).before(key)));
            operations.add(new AddForeignKey(table, key));
        }));
        return operations;
    }

    /** Keys that rows of today cannot keep: PostgreSQL refuses values in some columns of a MATCH FULL key only. */
    List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        exchanges.forEach((name, exchange) -> exchange.adds().stream()
                .filter(key -> key.matchFull() && isHalfEmpty(kept.get(name), key))
                .forEach(key -> warnings.add(new Warning.HalfEmptyKey(name, key.name()))));
        return warnings;
    }

    private static boolean isHalfEmpty(TableChange table, ForeignKey key) {
        long old = key.columns().stream()
                .filter(column -> table.columns().kept(column).isPresent())
                .count();
        boolean empty = key.columns().stream()
                .filter(column -> table.columns().kept(column).isEmpty())
                .map(column -> table.to().column(column).orElseThrow())
                .anyMatch(column -> column.nullable() && column.value() instanceof ColumnValue.None);
        return old > 0 && empty;
    }

    /** The exchange of one table's foreign keys. */
    Optional<Exchange<ForeignKey>> of(QualifiedName table) {
        return Optional.ofNullable(exchanges.get(table));
    }
}
