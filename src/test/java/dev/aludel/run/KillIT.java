package dev.aludel.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.catalog.CatalogReader;
import dev.aludel.revision.Step;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.sql.Statement;
import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An upgrade that is ended anywhere is finished by the next one, in the same catalog, with the same rows.
 *
 * <p>A first run notes every call to the server that the upgrade makes: those of the revisions and the
 * tool's own. Then each is a kill point, before it and after it, and for the statements that wait for
 * others half way, in the middle. The process is ended with SIGKILL, which takes a JVM for each point and
 * is done at the calls of the revisions; the server's side of the connection is ended at some of the tool's
 * own calls too, and at every third of those points once more while the second upgrade runs. A copy of the
 * database before each revision is kept as a template, so that a point costs little more than its own
 * revision.
 */
class KillIT {

    /** Of the tool's own calls one in so many; {@code -Daludel.kill.every=1} takes all. */
    private static final int EVERY = Integer.getInteger("aludel.kill.every", 7);

    @TempDir
    static Path home;

    /** What the upgrade does from one template, up to the beginning of the second revision. */
    private record Recorded(String template, List<String> sql, Set<Integer> revisions, Set<Integer> waiting) {}

    /** What must be the same at the end. */
    private record Picture(Schema schema, Map<String, String> rows, String version, String invalid) {}

    private KillHistory history;
    private Picture expected;
    private final AtomicInteger tried = new AtomicInteger();
    private final long begin = System.nanoTime();
    private final TestServer server = TestServer.shared();

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyKillIsMended() throws Exception {
        history = KillHistory.layOut(home);
        var templates = new ArrayList<TestDatabase>();
        var threads =
                Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
        try (var children = new Children(home)) {
            List<Recorded> runs = record(templates);
            var tasks = new ArrayList<Callable<Optional<String>>>();
            int kills = 0;
            for (Recorded run : runs) {
                for (KillPoint point : points(run, false)) {
                    tasks.add(() -> tried(run, point, database -> killProcess(children, database, point)));
                    kills++;
                }
            }
            int terminations = 0;
            for (Recorded run : runs) {
                for (KillPoint point : points(run, true)) {
                    boolean twice = terminations % 3 == 0;
                    tasks.add(() -> tried(run, point, database -> {
                        endBackend(database, point);
                        if (twice) {
                            endBackend(database, new KillPoint(8 + point.call() % 17, KillPoint.Moment.AFTER));
                        }
                    }));
                    terminations++;
                }
            }
            var failures = new ArrayList<String>();
            for (Future<Optional<String>> task : threads.invokeAll(tasks)) {
                task.get().ifPresent(failures::add);
            }
            int statements =
                    runs.stream().mapToInt(run -> run.revisions().size()).sum();
            System.out.printf(
                    "Kill test: %d points tried, %d by SIGKILL and %d by ending the backend, around %d calls of the"
                            + " revisions and %d of the tool; %d did not converge; %d s%n",
                    tasks.size(),
                    kills,
                    terminations,
                    statements,
                    runs.stream().mapToInt(run -> run.sql().size()).sum() - statements,
                    failures.size(),
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds());
            assertThat(failures).isEmpty();
            assertThat(statements).isGreaterThanOrEqualTo(40);
            assertThat(tasks).hasSizeGreaterThanOrEqualTo(200);
        } finally {
            threads.shutdownNow();
            templates.forEach(TestDatabase::close);
        }
    }

    /** Before and after each call of the revisions, and in the middle of those that wait; and around some of the tool's. */
    private static List<KillPoint> points(Recorded run, boolean toolsToo) {
        var points = new ArrayList<KillPoint>();
        for (int call = 1; call <= run.sql().size(); call++) {
            boolean own = run.revisions().contains(call);
            if (own || toolsToo && call % EVERY == 0) {
                points.add(new KillPoint(call, KillPoint.Moment.BEFORE));
                if (run.waiting().contains(call)) {
                    points.add(new KillPoint(call, KillPoint.Moment.DURING));
                }
                if (own) {
                    points.add(new KillPoint(call, KillPoint.Moment.AFTER));
                }
            }
        }
        return points;
    }

    private List<Recorded> record(List<TestDatabase> templates) throws Exception {
        var runs = new ArrayList<Recorded>();
        var last = new TestDatabase();
        templates.add(last);
        last.name();
        for (String revision : history.revisions()) {
            runs.add(record(last.name()));
            var next = copy(last.name());
            templates.add(next);
            try (Connection connection = next.connect()) {
                history.upgrade(connection, revision, RunListener.NONE);
            }
            last = next;
        }
        expected = picture(last);
        assertThat(expected.invalid()).isEqualTo("0");
        return runs;
    }

    private Recorded record(String template) throws SQLException {
        var sql = new ArrayList<String>();
        var said = new ArrayList<String>();
        var steps = new AtomicInteger();
        try (TestDatabase database = copy(template);
                Connection connection = Calls.of(database.connect(), new Calls.Meeting() {
                    @Override
                    public void before(int number, String text) {
                        if (steps.get() < 2) {
                            sql.add(text);
                        }
                    }

                    @Override
                    public void after(int number, String text) {}
                })) {
            history.upgrade(connection, "heads", new RunListener() {
                @Override
                public void started(Step step, int number, int total) {
                    steps.set(number);
                }

                @Override
                public void statement(Step step, int number, Statement statement) {
                    said.add(statement.sql());
                }
            });
        }
        Set<Integer> revisions = new HashSet<>();
        Set<Integer> waiting = new HashSet<>();
        for (int i = 0; i < sql.size(); i++) {
            String text = sql.get(i);
            if (said.stream().anyMatch(each -> text.startsWith(each) || isBatchOf(each, text))) {
                revisions.add(i + 1);
                if (InvalidIndex.isConcurrent(text)) {
                    waiting.add(i + 1);
                }
            }
        }
        return new Recorded(template, sql, revisions, waiting);
    }

    /** What the runner adds begins where the statement's own condition does. */
    private static boolean isBatchOf(String said, String text) {
        String head = said.split("\\s+WHERE\\s|\\s+--")[0];
        return text.startsWith(head) && text.contains("\nWHERE ");
    }

    private interface End {
        void of(TestDatabase database) throws Exception;
    }

    /** Nothing when it converges, else what went wrong. */
    private Optional<String> tried(Recorded run, KillPoint point, End end) {
        String what = point + " of " + run.sql().size() + ", " + run.sql().get(point.call() - 1);
        int now = tried.incrementAndGet();
        if (now % 50 == 0) {
            System.out.println("Kill test: " + now + " points, "
                    + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s");
        }
        try (TestDatabase database = copy(run.template())) {
            end.of(database);
            try (Connection connection = database.connect()) {
                history.upgrade(connection, "heads", RunListener.NONE);
            }
            Picture picture = picture(database);
            return picture.equals(expected) ? Optional.empty() : Optional.of(what + ": another picture " + picture);
        } catch (Exception e) {
            return Optional.of(what + ": " + e);
        }
    }

    private void killProcess(Children children, TestDatabase database, KillPoint point) throws Exception {
        try (KillChild child = children.next()) {
            child.runTo(database.url(), point);
            if (point.moment() == KillPoint.Moment.DURING) {
                try (Connection writer = writer(database)) {
                    child.go();
                    awaitWaiting(database, null);
                    child.kill();
                    writer.rollback();
                }
            } else {
                child.kill();
            }
        }
    }

    /** Upgrades until the point, at which the server's side of the connection ends. */
    private void endBackend(TestDatabase database, KillPoint point) throws Exception {
        var killer = Executors.newSingleThreadExecutor();
        try (Connection real = database.connect()) {
            String pid = Sql.text(real, "SELECT pg_backend_pid()");
            var killing = new ArrayList<Future<?>>();
            Connection connection = Calls.of(real, new Calls.Meeting() {
                @Override
                public void before(int number, String sql) {
                    if (number == point.call() && point.moment() == KillPoint.Moment.BEFORE) {
                        terminate(database, pid);
                    }
                    if (number == point.call() && point.moment() == KillPoint.Moment.DURING) {
                        Connection writer = writer(database);
                        killing.add(killer.submit(() -> {
                            try (writer) {
                                awaitWaiting(database, pid);
                                terminate(database, pid);
                            }
                            return "";
                        }));
                    }
                }

                @Override
                public void after(int number, String sql) {
                    if (number == point.call() && point.moment() == KillPoint.Moment.AFTER) {
                        terminate(database, pid);
                    }
                }
            });
            try {
                history.upgrade(connection, "heads", RunListener.NONE);
            } catch (RunException e) {
                // that is the point
            }
            for (Future<?> each : killing) {
                each.get();
            }
        } finally {
            killer.shutdownNow();
        }
    }

    /** A transaction that has written to every table, for which the concurrent commands wait. */
    private static Connection writer(TestDatabase database) {
        Connection connection = database.connect();
        try {
            connection.setAutoCommit(false);
            Sql.execute(connection, "LOCK TABLE users, orders IN ROW EXCLUSIVE MODE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return connection;
    }

    private static void awaitWaiting(TestDatabase database, @Nullable String pid) {
        String waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = '"
                + database.name() + "'" + (pid == null ? "" : " AND pid = " + pid);
        try (Connection connection = database.connect()) {
            while ("0".equals(Sql.text(connection, waiting))) {
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends a session, and waits until the server has. */
    private static void terminate(TestDatabase database, String pid) {
        try (Connection connection = database.connect()) {
            Sql.text(connection, "SELECT pg_terminate_backend(?::int)", pid);
            while (!"0".equals(Sql.text(connection, "SELECT count(*) FROM pg_stat_activity WHERE pid = ?::int", pid))) {
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestDatabase copy(String template) throws SQLException {
        var database = new TestDatabase(server, template);
        database.name();
        return database;
    }

    private static Picture picture(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            Schema schema = CatalogReader.read(connection).schema();
            var rows = new TreeMap<String, String>();
            for (Table table : schema.tables()) {
                rows.put(
                        table.name().toString(),
                        Sql.text(
                                connection,
                                "SELECT string_agg(t::text, E'\\n' ORDER BY t::text) FROM "
                                        + Identifier.quote(table.name()) + " t"));
            }
            rows.put("done", Sql.text(connection, """
                    SELECT string_agg(revision || ' ' || n, ', ' ORDER BY revision)
                    FROM (SELECT revision, count(*) AS n FROM aludel_history WHERE outcome = 'done' GROUP BY 1) d"""));
            return new Picture(
                    schema,
                    rows,
                    VersionTable.read(connection, Optional.empty()).toString(),
                    Sql.text(connection, "SELECT count(*) FROM pg_index WHERE NOT indisvalid"));
        }
    }

    /** Processes that are started ahead, so that one starts up while another one works. */
    private static final class Children implements AutoCloseable {

        private final Path home;
        private final List<KillChild> ahead = new ArrayList<>();

        Children(Path home) {
            this.home = home;
        }

        KillChild next() throws Exception {
            synchronized (ahead) {
                while (ahead.size() < 3) {
                    ahead.add(KillChild.start(home));
                }
                return ahead.remove(0);
            }
        }

        @Override
        public void close() {
            ahead.forEach(KillChild::close);
        }
    }
}
