package dev.aludel.run;

import static dev.aludel.run.Revisions.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that the runner asks of a server, on every major version. */
class MajorsTest {

    @ParameterizedTest
    @MethodSource("dev.aludel.testing.TestServer#majors")
    void runsFailsResumesAndSeesWhoBlocks(String major) throws SQLException {
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.createEnum("mood", "sad");
                            op.addEnumValue("mood", "happy");
                            op.execute("CREATE TABLE t (id int)");
                            op.execute("INSERT INTO t VALUES (1), (1)");
                            op.execute("CREATE UNIQUE INDEX CONCURRENTLY t_idx ON t (id)")
                                    .outsideTransaction();
                        },
                        sql("DROP TABLE t", "DROP TYPE mood"));
        try (var database = new TestDatabase(TestServer.embedded(major));
                Connection connection = database.connect();
                Connection other = database.connect()) {
            var options = RunOptions.defaults("test")
                    .withLockTimeout(Duration.ofSeconds(1), 0)
                    .withPatience(Duration.ZERO)
                    .withObserver(database::connect);
            var runner = new Runner(options, RunListener.NONE);
            assertThat(fault(() -> runner.run(connection, revisions.up("heads"), revisions::load)))
                    .isInstanceOfSatisfying(
                            RunFault.StatementFailed.class,
                            fault -> assertThat(fault.kept().statements()).isEqualTo(4));
            Sql.execute(other, "DELETE FROM t WHERE ctid = '(0,1)'");
            runner.run(connection, revisions.up("heads"), revisions::load);

            var holders = new ArrayList<Optional<OtherSession>>();
            AdvisoryLock lock = AdvisoryLock.take(other, "public", Duration.ZERO, holders::add);
            assertThat(fault(() -> runner.run(connection, revisions.down("base"), revisions::load)))
                    .isInstanceOfSatisfying(
                            RunFault.Busy.class,
                            busy -> assertThat(busy.holder()).isPresent());
            lock.close();

            other.setAutoCommit(false);
            Sql.execute(other, "LOCK TABLE t IN ACCESS SHARE MODE");
            assertThat(fault(() -> runner.run(connection, revisions.down("base"), revisions::load)))
                    .isInstanceOfSatisfying(
                            RunFault.LockNotAvailable.class,
                            refused -> assertThat(refused.blockers()).hasSize(1));
            other.rollback();
            runner.run(connection, revisions.down("base"), revisions::load);
            assertThat(History.read(connection, Optional.empty()))
                    .extracting(HistoryEntry::outcome)
                    .containsExactly(Outcome.FAILED, Outcome.DONE, Outcome.FAILED, Outcome.DONE);
        }
    }

    private static RunFault fault(ThrowingCallable call) {
        return catchThrowableOfType(RunException.class, call).fault();
    }
}
