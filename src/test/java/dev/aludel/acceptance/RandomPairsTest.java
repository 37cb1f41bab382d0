package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.diff.Differences;
import dev.aludel.diff.SchemaDiff;
import dev.aludel.plan.Plan;
import dev.aludel.plan.Warning;
import dev.aludel.schema.Column;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testing.RandomSchemas;
import dev.aludel.testing.Rows;
import dev.aludel.testing.TestServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random pairs of pictures on a real server: from one to the other, back, and there again, with rows, and
 * the catalog compared after each way with one that was built directly. {@code -Daludel.pairs=5000
 * -Daludel.seed=…} runs more of them, or others; pair number n of seed s is pair 0 of seed s + n.
 */
class RandomPairsTest {

    private static final int PAIRS = Integer.getInteger("aludel.pairs", 300);
    private static final long SEED = Long.getLong("aludel.seed", 20261120L);
    private static final int WORKERS = 2;

    /** Nothing vacuums the catalog of a test server, and it is slow to read when thousands of tables have come and gone. */
    private static final int FRESH_FOR = 20;

    /** More are not worth reading. */
    private static final int SHOWN = Integer.getInteger("aludel.shown", 3);

    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();

    private record Failure(long seed, String text) {}

    @Test
    void everyPairLeadsThereAndBack() throws InterruptedException, ExecutionException {
        TestServer server = Bench.server();
        var workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Callable<Void>> tasks = IntStream.range(0, WORKERS)
                    .<Callable<Void>>mapToObj(worker -> () -> work(server))
                    .toList();
            for (Future<Void> each : workers.invokeAll(tasks)) {
                each.get();
            }
        } finally {
            workers.shutdown();
        }
        System.out.println(
                "random pairs: " + PAIRS + " from seed " + SEED + ", " + failures.size() + " failed, on " + server);
        assertThat(failures.stream()
                        .sorted(Comparator.comparingLong(Failure::seed))
                        .limit(SHOWN)
                        .map(each -> "seed " + each.seed() + ": " + each.text())
                        .collect(Collectors.joining("\n\n")))
                .as(
                        "%d of %d pairs, seeds %s",
                        failures.size(),
                        PAIRS,
                        failures.stream().map(Failure::seed).sorted().limit(50).toList())
                .isEmpty();
    }

    private Void work(TestServer server) {
        try (var direct = new Bench(server);
                var bench = new Bench(server)) {
            int trips = 0;
            boolean stale;
            for (int pair = next.getAndIncrement(); pair < PAIRS; pair = next.getAndIncrement()) {
                var trip = new Trip(SEED + pair, direct, bench);
                try {
                    trip.run();
                    stale = ++trips % FRESH_FOR == 0;
                } catch (IllegalStateException | AssertionError e) {
                    failures.add(new Failure(SEED + pair, trip.where() + "\n" + e.getMessage()));
                    System.out.println("random pairs: seed " + (SEED + pair) + " failed");
                    stale = true;
                }
                if (stale) {
                    direct.renew();
                    bench.renew();
                }
            }
        }
        return null;
    }

    /** One pair on its way. */
    private static final class Trip {

        private final long seed;
        private final Bench direct;
        private final Bench bench;
        private String where = "";

        Trip(long seed, Bench direct, Bench bench) {
            this.seed = seed;
            this.direct = direct;
            this.bench = bench;
        }

        String where() {
            return where;
        }

        void run() {
            RandomSchemas.Pair pair = RandomSchemas.pair(seed, direct.serverVersion());
            Schema to = built(direct, "the second picture", pair.to());
            empty(direct, to);
            Schema from = built(bench, "the first picture", pair.from());
            where = "rows";
            bench.execute("SET session_replication_role = replica");
            Rows.inserts(seed, from, to).forEach(bench::execute);
            bench.execute("RESET session_replication_role");
            go("upgrade", from, to);
            go("downgrade", to, from);
            go("second upgrade", from, to);
            empty(bench, to);
        }

        private Schema built(Bench on, String what, Schema schema) {
            Plan plan = Bench.plan(Schema.EMPTY, schema);
            where = what + "\n" + Bench.sql(plan.operations());
            on.run(plan.operations());
            Schema read = on.read();
            where = what + ", read and built again";
            assertThat(Bench.plan(read, read).operations()).isEmpty();
            return read;
        }

        private void empty(Bench on, Schema schema) {
            where = "down to nothing\n"
                    + Bench.sql(Bench.plan(schema, Schema.EMPTY).operations());
            assertThat(on.go(schema, Schema.EMPTY)).isEmpty();
        }

        private void go(String what, Schema from, Schema to) {
            Plan plan = Bench.plan(from, to);
            where = what + "\nfrom:\n"
                    + Bench.sql(Bench.plan(Schema.EMPTY, from).operations()) + "\nby:\n"
                    + Bench.sql(plan.operations())
                    + "\nwarnings: " + plan.warnings();
            truncate(plan, from, to);
            List<String> rows = untouched(from, to);
            bench.run(plan.operations());
            assertThat(untouched(from, to)).as("rows").isEqualTo(rows);
            assertThat(Differences.of(SchemaDiff.between(bench.read(), to))).isEmpty();
        }

        /** What stands in the columns that nothing happens to, table by table. */
        private List<String> untouched(Schema from, Schema to) {
            Set<QualifiedName> composites =
                    from.composites().stream().map(CompositeType::name).collect(Collectors.toSet());
            var rows = new ArrayList<String>();
            for (Table table : from.tables()) {
                String columns = table.columns().stream()
                        .filter(column -> !composites.contains(column.type().name()))
                        .filter(column -> to.table(table.name())
                                .flatMap(now -> now.column(column.name()))
                                .equals(Optional.of(column)))
                        .map(Column::name)
                        .map(Identifier::quote)
                        .collect(Collectors.joining(", "));
                if (!columns.isEmpty()) {
                    rows.add(bench.value("SELECT concat_ws(' ', count(*), min(ROW(%s)::text)) FROM %s"
                            .formatted(columns, Identifier.quote(table.name()))));
                }
            }
            return rows;
        }

        /** A plan that warns may fail while there are rows; one that does not must run. */
        private void truncate(Plan plan, Schema from, Schema to) {
            Set<QualifiedName> tables = new TreeSet<>();
            for (Warning warning : plan.warnings()) {
                if (warning instanceof Warning.NoValue no) {
                    tables.add(no.column().table());
                } else if (warning instanceof Warning.NotNull no) {
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
                bench.execute(
                        "TRUNCATE " + tables.stream().map(Identifier::quote).collect(Collectors.joining(", ")));
            }
        }
    }
}
