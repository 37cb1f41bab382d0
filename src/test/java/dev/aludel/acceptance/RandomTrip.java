package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.diff.Differences;
import dev.aludel.diff.SchemaDiff;
import dev.aludel.operation.Todo;
import dev.aludel.plan.Plan;
import dev.aludel.plan.Warning;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testing.RandomSchemas;
import dev.aludel.testing.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One random pair on its way there, back, and there again. */
final class RandomTrip {

    private final long seed;
    private final Bench direct;
    private final Bench bench;
    private Supplier<String> where = () -> "";

    /** What is in a database: the rows of each table. */
    private record Contents(Map<QualifiedName, List<Map<String, String>>> rows) {

        /** What is in some of the columns. */
        Map<QualifiedName, List<String>> only(Map<QualifiedName, List<String>> columns) {
            var some = new TreeMap<QualifiedName, List<String>>();
            columns.forEach((table, names) -> some.put(
                    table,
                    rows.getOrDefault(table, List.of()).stream()
                            .map(row -> names.stream()
                                    .map(each -> each + "=" + row.getOrDefault(each, "absent"))
                                    .collect(Collectors.joining("; ")))
                            .sorted()
                            .toList()));
            return some;
        }
    }

    RandomTrip(long seed, Bench direct, Bench bench) {
        this.seed = seed;
        this.direct = direct;
        this.bench = bench;
    }

    String where() {
        return where.get();
    }

    void run() {
        RandomSchemas.Pair pair = RandomSchemas.pair(seed, direct.serverVersion());
        Schema to = direct.tried(() -> built(direct, "the second picture", pair.to()));
        Schema from = built(bench, "the first picture", pair.from());
        where = () -> "rows";
        bench.execute("SET session_replication_role = replica");
        bench.execute(new ArrayList<>(Rows.inserts(seed, from, to)));
        bench.execute("RESET session_replication_role");

        Plan up = plan("upgrade", from, to);
        truncate(up, from, to);
        Contents before = contents(from);
        var there = new DeclaredLosses(bench, up.operations(), from, to);
        run(up);
        assertThat(Differences.of(SchemaDiff.between(bench.read(), to))).isEmpty();
        var untouched = columns(
                from,
                (table, column) -> there.keepsText(table.name(), column.name())
                        && !isComputed(column)
                        && !to.table(table.name())
                                .flatMap(now -> now.column(column.name()))
                                .filter(RandomTrip::isComputed)
                                .isPresent());
        assertThat(contents(to).only(untouched)).as("rows after the upgrade").isEqualTo(before.only(untouched));

        Plan down = plan("downgrade", to, from);
        Set<QualifiedName> emptied = truncate(down, to, from);
        var back = new DeclaredLosses(bench, down.operations(), to, from);
        run(down);
        assertThat(Differences.of(SchemaDiff.between(bench.read(), from))).isEmpty();
        BiPredicate<Table, Column> kept = (table, column) -> !emptied.contains(table.name())
                && there.keeps(table.name(), column.name())
                && back.keeps(table.name(), column.name());
        var restored = columns(
                from,
                (table, column) -> isComputed(column)
                        ? table.columns().stream().allMatch(each -> kept.test(table, each))
                        : kept.test(table, column));
        assertThat(contents(from).only(restored)).as("rows after the downgrade").isEqualTo(before.only(restored));

        Plan again = plan("second upgrade", from, to);
        truncate(again, from, to);
        run(again);
        run(plan("down to nothing", to, Schema.EMPTY));
        bench.requireEmpty();
    }

    private Schema built(Bench on, String what, Schema schema) {
        Plan plan = Bench.plan(Schema.EMPTY, schema);
        where = () -> what + "\n" + Bench.sql(plan.operations());
        on.run(plan.operations());
        Schema read = on.read();
        assertThat(Bench.plan(read, read).operations()).isEmpty();
        return read;
    }

    private Plan plan(String what, Schema from, Schema to) {
        Plan plan = Bench.plan(from, to);
        where = () -> what + "\nfrom:\n"
                + Bench.sql(Bench.plan(Schema.EMPTY, from).operations())
                + "\nby:\n" + Bench.sql(plan.operations())
                + "\nwarnings: " + plan.warnings();
        return plan;
    }

    /** What waits for somebody to complete it is complete for tables without rows. */
    private void run(Plan plan) {
        bench.run(plan.operations().stream()
                .filter(each -> !(each instanceof Todo))
                .toList());
    }

    private static boolean isComputed(Column column) {
        return column.value() instanceof ColumnValue.Generated;
    }

    private static Map<QualifiedName, List<String>> columns(Schema schema, BiPredicate<Table, Column> which) {
        var columns = new TreeMap<QualifiedName, List<String>>();
        for (Table table : schema.tables()) {
            List<String> some = table.columns().stream()
                    .filter(column -> which.test(table, column))
                    .map(Column::name)
                    .toList();
            if (!some.isEmpty()) {
                columns.put(table.name(), some);
            }
        }
        return columns;
    }

    private Contents contents(Schema schema) {
        var rows = new HashMap<QualifiedName, List<Map<String, String>>>();
        schema.tables().forEach(each -> rows.put(each.name(), bench.rows(each)));
        return new Contents(rows);
    }

    /** A plan that warns may fail while there are rows; one that does not must run. The tables that are empty then. */
    private Set<QualifiedName> truncate(Plan plan, Schema from, Schema to) {
        Set<QualifiedName> tables = new TreeSet<>();
        for (Warning warning : plan.warnings()) {
            if (warning instanceof Warning.NoValue no) {
                tables.add(no.column().table());
            } else if (warning instanceof Warning.NotNull no) {
                tables.add(no.column().table());
            } else if (warning instanceof Warning.NoCast no) {
                tables.add(no.column().table());
            } else if (warning instanceof Warning.HalfEmptyKey key) {
                tables.add(key.table());
            }
        }
        boolean grew = true;
        while (grew) {
            grew = Stream.concat(from.tables().stream(), to.tables().stream())
                            .filter(table -> table.foreignKeys().stream()
                                    .map(ForeignKey::references)
                                    .anyMatch(tables::contains))
                            .map(Table::name)
                            .filter(tables::add)
                            .count()
                    > 0;
        }
        tables.removeIf(table -> from.table(table).isEmpty());
        if (!tables.isEmpty()) {
            bench.execute("TRUNCATE " + tables.stream().map(Identifier::quote).collect(Collectors.joining(", ")));
        }
        return tables;
    }
}
