package dev.aludel.run;

import static dev.aludel.run.Revisions.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.Facts;
import dev.aludel.testing.Scripts;
import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts, dry runs and inspections on every major version. */
class PreviewMajorsTest {

    @ParameterizedTest
    @MethodSource("dev.aludel.testing.TestServer#majors")
    void triesAndScriptsWhatARunDoes(String major) throws SQLException {
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.createEnum("mood", "sad");
                            op.execute("SET search_path = public");
                            op.execute("CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY, m mood)");
                            op.execute("INSERT INTO t (m) VALUES ('sad')");
                        },
                        sql("DROP TABLE t", "DROP TYPE mood"))
                .then(
                        "b",
                        op -> {
                            op.addEnumValue("mood", "happy");
                            op.execute("INSERT INTO t (m) VALUES ('happy')");
                            op.execute("CREATE UNIQUE INDEX CONCURRENTLY t_idx ON t (id)")
                                    .outsideTransaction();
                        },
                        sql("DROP INDEX t_idx"));
        var options = RunOptions.defaults("test");
        var runner = new Runner(options, RunListener.NONE);
        try (var ran = new TestDatabase(TestServer.embedded(major));
                var scripted = new TestDatabase(TestServer.embedded(major));
                Connection connection = ran.connect()) {
            runner.run(connection, revisions.up("a"), revisions::load);
            List<String> before = Facts.everything(ran);
            assertThat(runner.dryRun(connection, revisions.up("b"), revisions::load)
                            .tried())
                    .extracting(Tried::outcome)
                    .containsExactly(
                            Tried.Result.DONE, Tried.Result.REFUSES_TRANSACTION, Tried.Result.REFUSES_TRANSACTION);
            assertThat(Facts.everything(ran)).isEqualTo(before);
            runner.run(connection, revisions.up("b"), revisions::load);
            var steps = revisions.graph().upgrade("b", Set.of());
            var loaded =
                    revisions.load(steps.stream().map(step -> step.revision()).toList());
            Scripts.jdbc(scripted, Script.of(steps, loaded, options).text());
            assertThat(Facts.catalog(scripted)).isEqualTo(Facts.catalog(ran));
            try (Connection other = scripted.connect()) {
                var inspection = Inspection.of(other, Optional.empty());
                assertThat(inspection.rows()).containsExactly("b");
                assertThat(inspection.history())
                        .extracting(HistoryEntry::outcome)
                        .containsOnly(Outcome.DONE);
                assertThat(inspection.unfinished()).isEmpty();
            }
        }
    }
}
