package dev.aludel;

import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.Alteration;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.plan.Narrowing;
import dev.aludel.run.CountedLoss;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Type;
import dev.aludel.sql.Loss;
import dev.aludel.sql.Losses;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the operations of a new revision take away, each with its place among them. */
final class UpgradeLosses {

    private final Narrowing narrowing;
    private final Map<Integer, List<Lost>> found;

    /**
     * @param operations the way up
     * @param narrowing the two pictures between which it leads
     * @param database where the rows are, when it is at hand
     */
    UpgradeLosses(List<Operation> operations, Narrowing narrowing, Optional<Connection> database) {
        this(narrowing, new LinkedHashMap<>());
        var losses = new Losses();
        for (int i = 0; i < operations.size(); i++) {
            var lost = new ArrayList<Lost>();
            for (Loss loss : losses.of(operations.get(i))) {
                if (takesData(operations.get(i), loss)) {
                    lost.add(LossWords.of(counted(loss, database)));
                }
            }
            if (!lost.isEmpty()) {
                found.put(i, lost);
            }
        }
    }

    private UpgradeLosses(Narrowing narrowing, Map<Integer, List<Lost>> found) {
        this.narrowing = narrowing;
        this.found = found;
    }

    /** The others, when the operations at these places take nothing away any more. */
    UpgradeLosses without(Set<Integer> places) {
        var left = new LinkedHashMap<>(found);
        left.keySet().removeAll(places);
        return new UpgradeLosses(narrowing, left);
    }

    private CountedLoss counted(Loss loss, Optional<Connection> database) {
        return database.map(connection -> CountedLoss.of(connection, loss))
                .orElseGet(() -> CountedLoss.uncounted(
                        loss,
                        loss instanceof Loss.ConvertedColumn converted
                                ? old(converted.table(), converted.column()).map(Type::toString)
                                : Optional.empty()));
    }

    /** What is lost, by the place of the operation. */
    Map<Integer, List<Lost>> found() {
        return found;
    }

    /** What is lost, in the order of the operations. */
    List<Lost> all() {
        return found.values().stream().flatMap(List::stream).toList();
    }

    /** What the file says above the operations, by their index. */
    Map<Integer, List<String>> remarks() {
        var remarks = new LinkedHashMap<Integer, List<String>>();
        found.forEach((index, losses) -> remarks.put(
                index, losses.stream().map(each -> "loss: " + each.text()).toList()));
        return remarks;
    }

    private boolean takesData(Operation operation, Loss loss) {
        if (loss instanceof Loss.DroppedTable dropped && operation instanceof DropTable) {
            return dropped.table().now().isPresent();
        }
        if (loss instanceof Loss.DroppedColumn dropped && operation instanceof DropColumn) {
            return old(dropped.table(), dropped.column()).isPresent();
        }
        if (loss instanceof Loss.ConvertedColumn converted && operation instanceof AlterColumn alter) {
            Optional<Type> old = old(converted.table(), converted.column());
            return alter.alterations().stream()
                    .anyMatch(each -> each instanceof Alteration.SetType now
                            && old.isPresent()
                            && !narrowing.keepsAll(old.get(), now.type()));
        }
        return loss instanceof Loss.DroppedObject dropped
                && operation instanceof DropSequence
                && dropped.name().now().isPresent()
                && narrowing.losesPosition(QualifiedName.parse(dropped.name().text()));
    }

    /** The type that a column has, when it has values of its own; the pictures have renames behind them. */
    private Optional<Type> old(Loss.Name table, Loss.Name column) {
        return table.now().isEmpty() || column.now().isEmpty()
                ? Optional.empty()
                : narrowing.stored(new ColumnName(
                        QualifiedName.parse(table.text()),
                        QualifiedName.parse(column.text()).name()));
    }
}
