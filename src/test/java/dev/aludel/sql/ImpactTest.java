package dev.aludel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.Sample;
import dev.aludel.operation.Samples;
import dev.aludel.operation.Todo;
import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

/** Every sample on every major: it runs, and it does to others what its statements say. */
class ImpactTest {

    @ParameterizedTest
    @MethodSource("dev.aludel.testing.TestServer#majors")
    @Timeout(120)
    void statementsDoWhatTheySay(String major) throws SQLException {
        var wrong = new ArrayList<String>();
        try (var database = new TestDatabase(TestServer.embedded(major));
                Connection connection = database.connect()) {
            database.execute(Samples.setup());
            try (var statement = connection.createStatement()) {
                statement.execute("SET aludel.revision = 'a'; SET aludel.direction = 'upgrade';"
                        + " SET aludel.namespace = 'public'");
            }
            connection.setAutoCommit(false);
            for (Sample sample : Samples.all()) {
                if (runsOn(sample, database.serverVersion())) {
                    observe(sample, connection, wrong);
                    connection.rollback();
                }
            }
        }
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    /** What a later statement locks, an earlier one may have locked already. */
    private static void observe(Sample sample, Connection connection, List<String> wrong) throws SQLException {
        var observer = new Observed(connection);
        List<Statement> statements = SqlRenderer.render(sample.operation());
        for (Statement statement : statements) {
            if (!statement.transactional() && !(sample.operation() instanceof AddEnumValue)) {
                continue;
            }
            Impact observed = observer.run(statement.sql());
            boolean exactly = sample.worstCase() && statement == statements.get(0);
            boolean asSaid = exactly ? observed.equals(statement.impact()) : covers(statement.impact(), observed);
            if (!asSaid) {
                wrong.add(sample + ": says " + statement.impact() + ", does " + observed);
            }
        }
    }

    /**
     * Statements that take their time outside a transaction are watched from another session, while a
     * third one, which has written to the table, makes them wait.
     */
    @ParameterizedTest
    @MethodSource("dev.aludel.testing.TestServer#majors")
    @Timeout(120)
    void concurrentStatementsLockWhatTheySay(String major) throws Exception {
        for (Sample sample : Samples.all()) {
            if (sample.name().contains("concurrently")) {
                try (var database = new TestDatabase(TestServer.embedded(major))) {
                    database.execute(Samples.setup());
                    Statement statement = SqlRenderer.render(sample.operation()).get(0);
                    assertThat(lockWhileWaiting(database, statement.sql()))
                            .as(sample.name())
                            .isEqualTo(statement.impact().lock());
                }
            }
        }
    }

    private static Lock lockWhileWaiting(TestDatabase database, String sql) throws Exception {
        var executor = Executors.newSingleThreadExecutor();
        try (Connection other = database.connect();
                Connection watcher = database.connect();
                Connection connection = database.connect()) {
            other.setAutoCommit(false);
            try (var write = other.createStatement()) {
                write.execute("UPDATE users SET age = 1; UPDATE orders SET amount = 1");
            }
            int pid = connection.unwrap(PGConnection.class).getBackendPID();
            Future<Boolean> running =
                    executor.submit(() -> connection.createStatement().execute(sql));
            Lock lock = awaitAndLook(watcher, pid);
            other.rollback();
            running.get(60, TimeUnit.SECONDS);
            return lock;
        } finally {
            executor.shutdownNow();
        }
    }

    private static Lock awaitAndLook(Connection watcher, int pid) throws SQLException {
        try (var query =
                watcher.prepareStatement("SELECT max(l.mode) FROM pg_locks l JOIN pg_class c ON c.oid = l.relation"
                        + " WHERE l.pid = ? AND c.relkind = 'r' AND l.granted AND c.relname IN ('users', 'orders')"
                        + " AND EXISTS (SELECT FROM pg_locks w WHERE w.pid = l.pid AND NOT w.granted)")) {
            query.setInt(1, pid);
            while (true) {
                try (var row = query.executeQuery()) {
                    row.next();
                    if (row.getString(1) != null) {
                        return Observed.level(row.getString(1));
                    }
                }
            }
        }
    }

    private static boolean covers(Impact said, Impact observed) {
        return said.lock().compareTo(observed.lock()) >= 0
                && (said.rewrites() || !observed.rewrites())
                && (said.scans() || !observed.scans());
    }

    private static boolean runsOn(Sample sample, int version) {
        if (sample.operation() instanceof Todo) {
            return false; // it stops, whatever it is to remind of
        }
        boolean virtual = sample.name().equals("add_column_virtual");
        boolean nullsNotDistinct = sample.name().contains("nulls_not_distinct");
        return !(virtual && version < 180000) && !(nullsNotDistinct && version < 150000);
    }
}
