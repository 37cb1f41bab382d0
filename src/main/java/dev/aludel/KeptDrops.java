package dev.aludel;

import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.plan.Plan;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has an upgrade keep what it would take away, where that can be kept: tables, and columns beside a primary key that
 * stays.
 *
 * @param plan the upgrade
 * @param kept what it keeps, by the place of the operation
 */
record KeptDrops(Plan plan, Map<Integer, List<Lost>> kept) {

    /** @param losses what the upgrade takes away */
    static KeptDrops in(Plan plan, UpgradeLosses losses, Schema from, Schema to) {
        var operations = new ArrayList<>(plan.operations());
        var kept = new LinkedHashMap<Integer, List<Lost>>();
        for (int place : losses.found().keySet()) {
            keeping(operations.get(place), from, to).ifPresent(operation -> {
                operations.set(place, operation);
                kept.put(place, losses.found().get(place));
            });
        }
        return new KeptDrops(new Plan(operations, plan.warnings()), kept);
    }

    /** What is kept, in the order of the operations. */
    List<Lost> all() {
        return kept.values().stream().flatMap(List::stream).toList();
    }

    /** What the file says above the operations, by their place. */
    Map<Integer, List<String>> remarks(UpgradeLosses losses) {
        var remarks = new HashMap<>(losses.remarks());
        kept.forEach((place, each) -> remarks.put(
                place, each.stream().map(lost -> "kept: " + lost.text()).toList()));
        return remarks;
    }

    private static Optional<Operation> keeping(Operation operation, Schema from, Schema to) {
        if (operation instanceof DropTable drop) {
            return Optional.of(new DropTable(drop.table(), true));
        }
        if (operation instanceof DropColumn drop) {
            Optional<PrimaryKey> key = key(from, drop.table());
            boolean stays = key.isPresent()
                    && !key.get().columns().contains(drop.column())
                    && key.equals(key(to, drop.table()));
            return stays ? Optional.of(new DropColumn(drop.table(), drop.column(), true)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<PrimaryKey> key(Schema schema, QualifiedName table) {
        return schema.table(table).flatMap(Table::primaryKey);
    }
}
