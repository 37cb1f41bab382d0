package dev.aludel.run;

import static dev.aludel.run.Revisions.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.revision.Step;
import dev.aludel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several sessions at once. */
class LockingTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final RunOptions options = RunOptions.defaults("test");
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private RunReport upgrade(Revisions revisions, RunOptions with, RunListener listener) throws SQLException {
        try (Connection connection = database.connect()) {
            return new Runner(with, listener).run(connection, revisions.up("heads"), revisions::load);
        }
    }

    @Test
    void theSecondMigratorWaitsAndDoesWhatIsLeft() throws Exception {
        var inside = new CountDownLatch(1);
        var waiting = new CountDownLatch(1);
        var first = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.execute("CREATE TABLE t (id int)");
                            op.connection();
                            inside.countDown();
                            await(waiting);
                            op.createIndex("t_idx", "t", "id").concurrently();
                        },
                        sql());
        var second =
                new Revisions().then("a", sql("SELECT 'not again'/0"), sql()).table("b", "a");
        Future<RunReport> one = threads.submit(() -> upgrade(first, options, RunListener.NONE));
        await(inside);
        var holders = new ArrayList<OtherSession>();
        Future<RunReport> two = threads.submit(() -> upgrade(second, options, new RunListener() {
            @Override
            public void waiting(Optional<OtherSession> holder) {
                holder.ifPresent(holders::add);
                waiting.countDown();
            }
        }));
        assertThat(one.get().after()).containsExactly("a");
        assertThat(two.get().steps()).extracting(step -> step.revision().id()).containsExactly("b");
        assertThat(holders)
                .singleElement()
                .satisfies(holder -> assertThat(holder.user()).isEqualTo(database.user()));
    }

    @Test
    void thePatienceEnds() throws Exception {
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var first = new Revisions()
                .then(
                        "a",
                        op -> {
                            inside.countDown();
                            await(done);
                        },
                        sql());
        Future<RunReport> one = threads.submit(() -> upgrade(first, options, RunListener.NONE));
        await(inside);
        RunFault fault = catchThrowableOfType(
                        RunException.class,
                        () -> upgrade(first, options.withPatience(Duration.ofMillis(50)), RunListener.NONE))
                .fault();
        assertThat(fault)
                .isInstanceOfSatisfying(
                        RunFault.Busy.class, busy -> assertThat(busy.holder()).isPresent());
        done.countDown();
        one.get();
        assertThat(upgrade(first, options, RunListener.NONE).steps()).isEmpty();
    }

    @Test
    void theLockIsGivenBackAfterAFailure() throws SQLException {
        var revisions = new Revisions().then("a", sql("SELECT 1/0"), sql());
        try (Connection connection = database.connect()) {
            var runner = new Runner(options, RunListener.NONE);
            catchThrowableOfType(
                    RunException.class, () -> runner.run(connection, revisions.up("heads"), revisions::load));
            assertThat(database.value("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database ="
                            + " (SELECT oid FROM pg_database WHERE datname = current_database())"))
                    .isEqualTo("0");
        }
    }

    @Test
    void givesWayAndTriesAgain() throws Exception {
        database.execute("CREATE TABLE t (id int)");
        var revisions =
                new Revisions().then("a", sql("CREATE TABLE before ()", "ALTER TABLE t ADD COLUMN n int"), sql());
        try (Connection blocker = database.connect()) {
            blocker.setAutoCommit(false);
            Sql.execute(blocker, "SET application_name = 'the blocker'");
            Sql.execute(blocker, "SELECT * FROM t");
            var seen = new ArrayList<OtherSession>();
            var attempts = new ArrayList<Integer>();
            upgrade(
                    revisions,
                    options.withLockTimeout(Duration.ofMillis(500), 3).withObserver(database::connect),
                    new RunListener() {
                        @Override
                        public void retrying(Step step, int attempt, Duration pause, List<OtherSession> blockers) {
                            attempts.add(attempt);
                            seen.addAll(blockers);
                            try {
                                blocker.rollback();
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        }
                    });
            assertThat(attempts).containsExactly(1);
            assertThat(seen).singleElement().satisfies(session -> {
                assertThat(session.application()).isEqualTo("the blocker");
                assertThat(session.state()).isEqualTo("idle in transaction");
                assertThat(session.query()).isEqualTo("SELECT * FROM t");
            });
        }
        assertThat(database.value("SELECT string_agg(outcome, ' ') FROM aludel_history"))
                .isEqualTo("done");
    }

    @Test
    void saysWhoStoodInTheWayWhenItGivesUp() throws Exception {
        database.execute("CREATE TABLE t (id int)");
        var revisions = new Revisions().then("a", sql("ALTER TABLE t ADD COLUMN n int"), sql());
        try (Connection blocker = database.connect()) {
            blocker.setAutoCommit(false);
            Sql.execute(blocker, "LOCK TABLE t");
            RunFault fault = catchThrowableOfType(
                            RunException.class,
                            () -> upgrade(
                                    revisions,
                                    options.withLockTimeout(Duration.ofMillis(400), 1)
                                            .withObserver(database::connect),
                                    RunListener.NONE))
                    .fault();
            assertThat(fault).isInstanceOfSatisfying(RunFault.LockNotAvailable.class, refused -> {
                assertThat(refused.attempts()).isEqualTo(2);
                assertThat(refused.sql()).isEqualTo("ALTER TABLE t ADD COLUMN n int");
                assertThat(refused.blockers()).extracting(OtherSession::query).containsExactly("LOCK TABLE t");
            });
        }
        assertThat(database.value("SELECT string_agg(outcome, ' ') FROM aludel_history"))
                .isEqualTo("failed");
    }

    /** Outside a transaction only the statement is tried again, not what is committed. */
    @Test
    void aStatementOutsideTheTransactionIsTriedAgainByItself() throws Exception {
        database.execute("CREATE TABLE t (id int)");
        var revisions = new Revisions()
                .then(
                        "a",
                        op -> {
                            op.connection();
                            op.execute("INSERT INTO t VALUES (1)");
                            op.execute("VACUUM FULL t").outsideTransaction();
                        },
                        sql());
        try (Connection blocker = database.connect()) {
            blocker.setAutoCommit(false);
            Sql.execute(blocker, "LOCK TABLE t IN ROW EXCLUSIVE MODE");
            upgrade(revisions, options.withLockTimeout(Duration.ofMillis(200), 3), new RunListener() {
                @Override
                public void retrying(Step step, int attempt, Duration pause, List<OtherSession> blockers) {
                    try {
                        blocker.rollback();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
        }
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("1");
    }

    @Test
    void aConnectionThatBreaksIsAFault() throws SQLException {
        var revisions = new Revisions()
                .then("a", sql("CREATE TABLE t ()", "SELECT pg_terminate_backend(pg_backend_pid())"), sql());
        RunFault fault = catchThrowableOfType(RunException.class, () -> upgrade(revisions, options, RunListener.NONE))
                .fault();
        assertThat(fault)
                .isInstanceOfSatisfying(
                        RunFault.StatementFailed.class,
                        failed -> assertThat(failed.error().sqlState()).isEqualTo("57P01"));
        assertThat(database.value("SELECT to_regclass('t')")).isNull();
        assertThat(database.value("SELECT string_agg(outcome, ' ') FROM aludel_history"))
                .isEqualTo("running");
        revisions.body("a", sql("CREATE TABLE t ()"), sql());
        upgrade(revisions, options, RunListener.NONE);
        assertThat(database.value("SELECT string_agg(outcome, ' ' ORDER BY id) FROM aludel_history"))
                .isEqualTo("failed done");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
