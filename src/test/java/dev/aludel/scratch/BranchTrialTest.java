package dev.aludel.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.aludel.catalog.Database;
import dev.aludel.catalog.Fact;
import dev.aludel.diff.Difference;
import dev.aludel.operation.Operations;
import dev.aludel.revision.Header;
import dev.aludel.revision.Migration;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.Step;
import dev.aludel.run.LoadedRevision;
import dev.aludel.run.RunException;
import dev.aludel.run.RunFault;
import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BranchTrialTest {

    private static final RevisionGraph GRAPH = RevisionGraph.of(List.of(
            Header.of("common", List.of(), ""),
            Header.of("a", List.of("common"), ""),
            Header.of("b", List.of("common"), "")));

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Map<String, Body> bodies = new HashMap<>();

    private Replay replay(String common, Body a, Body b) {
        bodies.putAll(Map.of("common", Body.up(common), "a", a, "b", b));
        return new Replay(
                Scratch.on(Database.parse(database.url())),
                headers -> headers.stream()
                        .map(each -> new LoadedRevision(bodies.get(each.id()), "sum", Path.of(each.id())))
                        .toList(),
                "test");
    }

    /** What a revision does, in one statement each way, or nothing. */
    private record Body(String up, String down) implements Migration {

        static Body up(String sql) {
            return new Body(sql, "");
        }

        @Override
        public void upgrade(Operations op) {
            execute(op, up);
        }

        @Override
        public void downgrade(Operations op) {
            execute(op, down);
        }

        private static void execute(Operations op, String sql) {
            if (!sql.isBlank()) {
                op.execute(sql);
            }
        }
    }

    private static TrialResult run(BranchTrial trial) {
        Set<String> common = Set.of("common");
        List<Step> a = GRAPH.upgrade("a", common);
        List<Step> b = GRAPH.upgrade("b", common);
        List<Step> afterA = GRAPH.upgrade("b", Set.of("a"));
        List<Step> afterB = GRAPH.upgrade("a", Set.of("b"));
        return trial.run(new BranchTrial.Branches(
                GRAPH.upgrade("common", Set.of()),
                List.of(
                        new BranchTrial.Order(List.of(a, afterA), back(b, afterB)),
                        new BranchTrial.Order(List.of(b, afterB), back(a, afterA))),
                List.of(
                        new BranchTrial.Order(List.of(a), Step.back(a)),
                        new BranchTrial.Order(List.of(b), Step.back(b)))));
    }

    private static List<Step> back(List<Step> first, List<Step> second) {
        return Step.back(Stream.concat(first.stream(), second.stream()).toList());
    }

    private TrialResult tried(String common, String a, String b) {
        return tried(common, Body.up(a), Body.up(b));
    }

    private TrialResult tried(String common, Body a, Body b) {
        return run(new BranchTrial(replay(common, a, b)));
    }

    static List<Path> pairsThatNeedRows() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/merge"))) {
            return files.filter(file -> file.endsWith("empty"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    /** The measured pairs that differ only with data. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pairsThatNeedRows")
    void someBranchesGetInEachOthersWayOnlyWhereThereAreRows(Path pair) throws IOException {
        assertThat(pairsThatNeedRows()).hasSize(2);
        assertThat(Files.readString(pair.resolve("empty"))).isEqualTo("commute\n");
        var replay = replay(
                Files.readString(pair.resolve("base.sql")),
                Body.up(Files.readString(pair.resolve("a.sql"))),
                Body.up(Files.readString(pair.resolve("b.sql"))));
        assertThat(run(BranchTrial.withoutRows(replay))).isInstanceOf(TrialResult.Commute.class);
        assertThat(run(new BranchTrial(replay)))
                .isInstanceOfSatisfying(
                        TrialResult.CannotBothBe.class,
                        result -> assertThat(result.trial().rows()).isPositive());
    }

    /** No sample row has a date in it, so the branch that wants one is tried without rows. */
    @Test
    void rowsThatABranchDoesNotRunOnAreNoEvidence() {
        assertThat(tried(
                        "CREATE TABLE t (a text)",
                        "ALTER TABLE t ALTER a TYPE date USING a::date",
                        "ALTER TABLE t ADD COLUMN b int"))
                .isInstanceOfSatisfying(
                        TrialResult.Commute.class,
                        result -> assertThat(result.trial().rows()).isZero());
    }

    /** A column that must not be null from now on is tried with rows that have no null in it. */
    @Test
    void rowsWithoutNullsAreTriedBeforeNone() {
        assertThat(tried(
                        "CREATE TABLE t (a text)",
                        "ALTER TABLE t ALTER a SET NOT NULL",
                        "ALTER TABLE t ADD COLUMN b int"))
                .isInstanceOfSatisfying(
                        TrialResult.Commute.class,
                        result -> assertThat(result.trial().rows()).isEqualTo(3));
    }

    @Test
    void saysWhatDiffersInTheModelAndBeyond() {
        assertThat(tried(
                        "CREATE TABLE t (a int)",
                        "ALTER TABLE t ALTER a SET DEFAULT 1; ALTER TABLE t SET (fillfactor = 50)",
                        "ALTER TABLE t ALTER a SET DEFAULT 2; ALTER TABLE t SET (fillfactor = 60)"))
                .isInstanceOfSatisfying(TrialResult.OrderMatters.class, result -> {
                    assertThat(result.differences())
                            .extracting(Difference::name, Difference::detail)
                            .containsExactly(tuple("t.a", "value default 2 → default 1"));
                    assertThat(result.facts())
                            .extracting(each -> each.before().map(Fact::detail).orElse(""))
                            .containsExactly("fillfactor=60");
                    assertThat(result.trial().serverVersion()).isNotEmpty();
                });
    }

    @Test
    void saysWhatDoesNotRunByItself() {
        assertThat(tried("CREATE TABLE t (a no_such_type)", "", ""))
                .isInstanceOfSatisfying(TrialResult.NotRun.class, result -> {
                    assertThat(result.order()).isEmpty();
                    assertThat(result.fault()).isInstanceOf(RunFault.StatementFailed.class);
                });
        assertThat(tried("CREATE TABLE t (a int)", "SELECT 1/0", ""))
                .isInstanceOfSatisfying(
                        TrialResult.NotRun.class,
                        result -> assertThat(result.order()).contains(0));
        assertThat(tried("CREATE TABLE t (a int)", "", "SELECT 1/0"))
                .isInstanceOfSatisfying(
                        TrialResult.NotRun.class,
                        result -> assertThat(result.order()).contains(1));
    }

    @Test
    void aServerThatBreaksIsNoVerdict() {
        assertThatThrownBy(() -> tried("", "SELECT pg_terminate_backend(pg_backend_pid())", ""))
                .isInstanceOf(RunException.class);
    }

    @Nested
    class Rows {

        private static final String ORDERS = """
                CREATE TABLE orders (id int PRIMARY KEY, state text);
                INSERT INTO orders VALUES (11, 'new'), (12, 'new'), (13, 'old')""";

        private List<String> differing(String common, String a, String b) {
            TrialResult result = tried(common, a, b);
            assertThat(result).isInstanceOf(TrialResult.OrderMatters.class);
            var matters = (TrialResult.OrderMatters) result;
            assertThat(matters.differences()).isEmpty();
            assertThat(matters.facts()).isEmpty();
            return matters.rows().stream().map(this::said).toList();
        }

        private String said(RowDifference difference) {
            return difference.kind() + " " + difference.name() + ":"
                    + difference.columns().stream()
                            .map(each -> " %s %d %s>%s"
                                    .formatted(
                                            each.column(),
                                            each.rows(),
                                            each.from().orElse("any"),
                                            each.to().orElse("any")))
                            .collect(Collectors.joining())
                    + difference.gone().stream().map(row -> " -" + said(row)).collect(Collectors.joining())
                    + difference.come().stream().map(row -> " +" + said(row)).collect(Collectors.joining());
        }

        private String said(List<RowDifference.Value> row) {
            return row.stream().map(each -> each.column() + each.literal()).collect(Collectors.joining(","));
        }

        private void commute(String common, String a, String b) {
            assertThat(tried(common, a, b)).isInstanceOf(TrialResult.Commute.class);
        }

        @Test
        void twoUpdatesOfTheSameRows() {
            assertThat(differing(ORDERS, "UPDATE orders SET state = 'open'", "UPDATE orders SET state = 'shut'"))
                    .containsExactly("rows of table orders: state 7 'shut'>'open'");
            commute(
                    ORDERS,
                    "UPDATE orders SET state = 'open' WHERE id = 11",
                    "UPDATE orders SET state = 'shut' WHERE id = 12");
        }

        @Test
        void whatOneInsertsTheOtherRewrites() {
            assertThat(differing(
                            ORDERS,
                            "INSERT INTO orders VALUES (20, 'new')",
                            "UPDATE orders SET state = 'open' WHERE state = 'new'"))
                    .containsExactly("rows of table orders: state 1 'open'>'new'");
            assertThat(differing(
                            ORDERS, "INSERT INTO orders VALUES (20, 'new')", "DELETE FROM orders WHERE state = 'new'"))
                    .containsExactly("rows of table orders: +id20");
        }

        @Test
        void tablesWithoutAKey() {
            assertThat(differing(
                            "CREATE TABLE log (word text, at date)",
                            "INSERT INTO log VALUES ('a', '2020-05-01')",
                            "UPDATE log SET word = 'b' WHERE at > '2020-03-01'"))
                    .containsExactly("rows of table log: word 1 'b'>'a'");
        }

        @Test
        void whatIsAnotherOneEachTimeIsNoDifference() {
            commute(
                    "CREATE TABLE t (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), n int, at timestamptz, r float8);"
                            + " CREATE TABLE u (t uuid REFERENCES t, n int)",
                    "INSERT INTO t (n, at, r) VALUES (21, now(), random()); INSERT INTO u SELECT id, n FROM t",
                    "INSERT INTO u SELECT id, 5 FROM t WHERE n < 4");
            commute(
                    "CREATE TABLE t (id int PRIMARY KEY, word text)",
                    "ALTER TABLE t ADD COLUMN at timestamptz DEFAULT clock_timestamp()",
                    "ALTER TABLE t ADD COLUMN token uuid DEFAULT gen_random_uuid()");
        }

        /** The time in a column is no excuse for what stands beside it. */
        @Test
        void whatDiffersBesidesIsFound() {
            assertThat(differing(
                            "CREATE TABLE t (id int PRIMARY KEY, word text, at timestamptz)",
                            "UPDATE t SET word = 'a', at = clock_timestamp()",
                            "UPDATE t SET word = 'b', at = clock_timestamp()"))
                    .containsExactly("rows of table t: word 4 'b'>'a'");
        }

        @Test
        void aTimeThatIsWrittenInOneOrderOnlyIsADifference() {
            assertThat(differing(
                            "CREATE TABLE t (id int PRIMARY KEY, made date, at timestamptz)",
                            "UPDATE t SET at = clock_timestamp() WHERE at IS NULL",
                            "UPDATE t SET at = '2020-01-01 UTC' WHERE at IS NULL"))
                    .containsExactly("rows of table t: at 1 any>'2020-01-01 00:00:00+00'");
            assertThat(differing(
                            "CREATE TABLE t (id int PRIMARY KEY, at timestamptz);"
                                    + " INSERT INTO t VALUES (11, NULL), (12, now())",
                            "UPDATE t SET at = clock_timestamp() WHERE id = 11",
                            "UPDATE t SET at = NULL WHERE id = 11; UPDATE t SET at = clock_timestamp() WHERE id = 12"))
                    .containsExactly("rows of table t: at 1 NULL>any");
        }

        @Test
        void whatASequenceGaveCounts() {
            assertThat(differing(
                            "CREATE TABLE t (id serial PRIMARY KEY, word text)",
                            "INSERT INTO t (word) VALUES ('a')",
                            "INSERT INTO t (word) VALUES ('b')"))
                    .containsExactly("rows of table t: word 2 'a'>'b'");
        }

        @Test
        void whereASequenceIsCounts() {
            assertThat(differing(
                            "CREATE TABLE t (id int PRIMARY KEY); CREATE SEQUENCE s",
                            "SELECT setval('s', (SELECT max(id) FROM t))",
                            "INSERT INTO t VALUES (100)"))
                    .containsExactly("position of sequence s: next value 1 5>101");
            commute(
                    "CREATE TABLE t (id int PRIMARY KEY, n int); CREATE SEQUENCE s",
                    "INSERT INTO t VALUES (100, 0); SELECT nextval('s')",
                    "INSERT INTO t VALUES (101, 0); SELECT nextval('s')");
        }

        @Test
        void materializedViewsHaveRows() {
            assertThat(differing(
                            "CREATE TABLE t (id int PRIMARY KEY, n int);"
                                    + " CREATE MATERIALIZED VIEW v AS SELECT count(*) AS all FROM t",
                            "INSERT INTO t VALUES (100, 0)",
                            "REFRESH MATERIALIZED VIEW v"))
                    .containsExactly("rows of materialized view v: all 1 5>4");
        }

        @Test
        void columnsMayHaveAnyNameAndValue() {
            assertThat(differing(
                            "CREATE TABLE \"T 1\" (\"k?\" text[], \"v{x}\" json, b bytea)",
                            "INSERT INTO \"T 1\" VALUES ('{a,NULL,\"b c\"}', '{\"k\":  1}', '\\x00ff')",
                            "UPDATE \"T 1\" SET \"v{x}\" = NULL WHERE b = '\\x00ff'"))
                    .containsExactly("rows of table \"T 1\": v{x} 1 NULL>'{\"k\":  1}'");
        }
    }

    @Nested
    class WaysBack {

        private TrialResult.Commute commute(String common, Body a, Body b) {
            TrialResult result = tried(common, a, b);
            assertThat(result).isInstanceOf(TrialResult.Commute.class);
            return (TrialResult.Commute) result;
        }

        private static final Body C = new Body("ALTER TABLE t ADD c text", "ALTER TABLE t DROP c");
        private static final Body D = new Body("ALTER TABLE t ADD d text", "ALTER TABLE t DROP d");
        private static final String T = "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL)";

        @Test
        void bothLeadBack() {
            var result = commute(T, C, D);
            assertThat(result.lost()).isEmpty();
            assertThat(result.oneWay()).isEmpty();
        }

        /** What the one takes back is there in the other branch only. */
        @Test
        void aStatementThatFailsIsLostUnlessItFailsByItself() {
            var b = new Body("SELECT 1", "ALTER TABLE t ALTER c TYPE text");
            var lenient = new Body("ALTER TABLE t ADD IF NOT EXISTS c text", "ALTER TABLE t DROP c");
            assertThat(commute(T, lenient, lenient).lost())
                    .hasSize(2)
                    .allSatisfy(way -> assertThat(way.fault()).isPresent());
            assertThat(commute(T, C, b).oneWay()).as("it fails by itself").containsExactly(1);
        }

        @Test
        void aStatementThatFailsInOneOrderIsLost() {
            var a = new Body("DROP INDEX IF EXISTS i", "CREATE INDEX i ON t (n)");
            var b = new Body("DROP INDEX IF EXISTS i", "CREATE INDEX IF NOT EXISTS i ON t (n)");
            assertThat(commute(T + "; CREATE INDEX i ON t (n)", a, b).lost())
                    .singleElement()
                    .satisfies(way -> {
                        assertThat(way.order()).isEqualTo(1);
                        assertThat(way.fault()).isPresent();
                    });
        }

        @Test
        void aWayThatLeadsElsewhereIsLost() {
            var b = new Body("SELECT 1", """
                    DO $$ BEGIN
                        IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = 't'::regclass AND attname = 'c') THEN
                            COMMENT ON TABLE t IS 'has a c';
                        END IF;
                    END $$""");
            assertThat(commute(T, C, b).lost()).singleElement().satisfies(way -> {
                assertThat(way.order()).isEqualTo(1);
                assertThat(way.differences()).extracting(Difference::name).containsExactly("t");
            });
        }

        @Test
        void aBranchThatDoesNotRestoreByItselfSaysNothing() {
            var result = commute(T, C, Body.up("ALTER TABLE t ADD d text"));
            assertThat(result.lost()).isEmpty();
            assertThat(result.oneWay()).containsExactly(1);
        }

        /** A column that must not be null comes back on empty tables only. */
        @Test
        void waysThatRowsStandInAreTriedWithoutRows() {
            var result = commute(T, new Body("ALTER TABLE t DROP n", "ALTER TABLE t ADD n int NOT NULL"), D);
            assertThat(result.lost()).isEmpty();
            assertThat(result.oneWay()).isEmpty();
        }
    }
}
