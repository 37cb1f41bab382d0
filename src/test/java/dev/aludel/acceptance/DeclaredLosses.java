package dev.aludel.acceptance;

import dev.aludel.operation.Backfill;
import dev.aludel.operation.Operation;
import dev.aludel.plan.Narrowing;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Type;
import dev.aludel.sql.Loss;
import dev.aludel.sql.Losses;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a plan says of the rows that it takes away or makes up, in the words that users get. Everything else must stay:
 * also in a column whose type changes, when the new type is said to keep every value, or when all of them are counted to fit.
 */
final class DeclaredLosses {

    private static final Set<String> STRINGS = Set.of("text", "character varying", "character");

    private final Bench bench;
    private final Narrowing narrowing;
    private final Map<String, Type> types = new HashMap<>();
    private final Set<String> tables = new HashSet<>();
    private final Set<String> columns = new HashSet<>();
    private final Map<String, Type> converted = new HashMap<>();

    /** @param bench where the operations have yet to run */
    DeclaredLosses(Bench bench, List<Operation> operations, Schema from, Schema to) {
        this.bench = bench;
        narrowing = new Narrowing(from, to);
        from.tables()
                .forEach(table ->
                        table.columns().forEach(each -> types.put(column(table.name(), each.name()), each.type())));
        var losses = new Losses();
        for (Operation operation : operations) {
            for (Loss loss : losses.of(operation)) {
                add(loss);
            }
            if (operation instanceof Backfill fill) {
                columns.add(column(fill.table(), fill.column()));
            }
        }
    }

    private void add(Loss loss) {
        if (loss instanceof Loss.DroppedTable dropped) {
            dropped.table().now().ifPresent(tables::add);
        } else if (loss instanceof Loss.LostRows lost) {
            lost.table().now().ifPresent(tables::add);
        } else if (loss instanceof Loss.DroppedColumn dropped) {
            name(dropped.table(), dropped.column()).ifPresent(columns::add);
        } else if (loss instanceof Loss.ConvertedColumn conversion) {
            name(conversion.table(), conversion.column()).ifPresent(column -> {
                Type now = Type.parse(conversion.type());
                converted.put(column, now);
                if (!isKept(types.get(column), now, loss)) {
                    columns.add(column);
                }
            });
        }
    }

    /** Of texts that become something else it is only said that they can be read as such, not that they are written like that. */
    private boolean isKept(Type old, Type now, Loss loss) {
        boolean read = isString(old.element()) && !isString(now.element());
        return narrowing.keepsAll(old, now)
                || !read && bench.counted(loss).misfits().equals(Optional.of(0L));
    }

    private static boolean isString(Type type) {
        return type.name().inDefaultNamespace() && STRINGS.contains(type.name().name());
    }

    /** Whether all rows of the table stay, with what they have in the column. */
    boolean keeps(QualifiedName table, String column) {
        return !tables.contains(Identifier.quote(table)) && !columns.contains(column(table, column));
    }

    /** Whether the values that stay are also written as they were: those of a column whose type does not change, or to text. */
    boolean keepsText(QualifiedName table, String column) {
        Type now = converted.get(column(table, column));
        return keeps(table, column) && (now == null || now.equals(Type.parse("text")));
    }

    private static Optional<String> name(Loss.Name table, Loss.Name column) {
        return table.now().flatMap(first -> column.now().map(second -> first + "." + second));
    }

    private static String column(QualifiedName table, String column) {
        return Identifier.quote(table) + "." + Identifier.quote(column);
    }
}
