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
import java.util.stream.Stream;
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

    private final Map<String, String> bodies = new HashMap<>();

    private Replay replay(String common, String a, String b) {
        bodies.putAll(Map.of("common", common, "a", a, "b", b));
        return new Replay(
                Scratch.on(Database.parse(database.url())),
                headers -> headers.stream()
                        .map(each -> new LoadedRevision(body(each.id()), "sum", Path.of(each.id())))
                        .toList(),
                "test");
    }

    private Migration body(String id) {
        return new Migration() {
            @Override
            public void upgrade(Operations op) {
                if (!bodies.get(id).isBlank()) {
                    op.execute(bodies.get(id));
                }
            }

            @Override
            public void downgrade(Operations op) {
                throw new AssertionError("a trial goes up only");
            }
        };
    }

    private static TrialResult run(BranchTrial trial) {
        List<Step> common = GRAPH.upgrade("common", Set.of());
        return trial.run(
                common,
                new BranchTrial.Order(GRAPH.upgrade("a", Set.of("common")), GRAPH.upgrade("b", Set.of("a"))),
                new BranchTrial.Order(GRAPH.upgrade("b", Set.of("common")), GRAPH.upgrade("a", Set.of("b"))));
    }

    private TrialResult tried(String common, String a, String b) {
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
                Files.readString(pair.resolve("a.sql")),
                Files.readString(pair.resolve("b.sql")));
        assertThat(run(BranchTrial.withoutRows(replay))).isInstanceOf(TrialResult.Commute.class);
        assertThat(run(new BranchTrial(replay)))
                .isInstanceOfSatisfying(
                        TrialResult.CannotBothBe.class,
                        result -> assertThat(result.rows()).isPositive());
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
                        result -> assertThat(result.rows()).isZero());
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
                        result -> assertThat(result.rows()).isEqualTo(3));
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
                    assertThat(result.serverVersion()).isNotEmpty();
                });
    }

    @Test
    void saysWhatDoesNotRunByItself() {
        assertThat(tried("CREATE TABLE t (a no_such_type)", "", ""))
                .isInstanceOfSatisfying(TrialResult.NotRun.class, result -> {
                    assertThat(result.part()).isEqualTo(TrialResult.Part.COMMON);
                    assertThat(result.fault()).isInstanceOf(RunFault.StatementFailed.class);
                });
        assertThat(tried("CREATE TABLE t (a int)", "SELECT 1/0", ""))
                .isInstanceOfSatisfying(
                        TrialResult.NotRun.class,
                        result -> assertThat(result.part()).isEqualTo(TrialResult.Part.FIRST));
        assertThat(tried("CREATE TABLE t (a int)", "", "SELECT 1/0"))
                .isInstanceOfSatisfying(
                        TrialResult.NotRun.class,
                        result -> assertThat(result.part()).isEqualTo(TrialResult.Part.SECOND));
    }

    @Test
    void aServerThatBreaksIsNoVerdict() {
        assertThatThrownBy(() -> tried("", "SELECT pg_terminate_backend(pg_backend_pid())", ""))
                .isInstanceOf(RunException.class);
    }
}
