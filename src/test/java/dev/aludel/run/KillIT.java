package dev.aludel.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.revision.Step;
import dev.aludel.sql.Statement;
import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An upgrade that is ended anywhere is finished by the next one, in the same catalog, with the same rows.
 *
 * <p>A first run notes every call to the server that the upgrade makes: those of the revisions and the
 * tool's own. A copy of the database before each revision is kept as a template, so that a point costs little
 * more than its own revision. The upgrade is ended
 *
 * <ul>
 *   <li>with SIGKILL, which takes a JVM for each point: before and after each call of the revisions, and for
 *       those that wait for others half way, in the middle;
 *   <li>by the server, which ends its side of the connection: at the same points, and after those of the
 *       tool's own calls that commit something; of every three such upgrades one is ended a second time, and one
 *       is refused its first statement then;
 *   <li>by an error, which leaves the connection as it is;
 *   <li>by the server and by an error again, while one transaction holds all revisions as far as it can.
 * </ul>
 *
 * <p>{@code -Daludel.kill.share=5} tries one of five points only, and {@code -Daludel.kill.every=1} also those of
 * the tool's calls that change nothing. After some failures the rest is not tried.
 */
@Order(1) // the longest begins first, so that no thread waits for it at the end
class KillIT {

    private static final int SHARE = Integer.getInteger("aludel.kill.share", 1);
    private static final int EVERY = Integer.getInteger("aludel.kill.every", 40);
    private static final int FAILURES = 10;

    @TempDir
    static Path home;

    private enum Way {
        SIGKILL("by SIGKILL"),
        BACKEND("by ending the backend"),
        ERROR("by an error"),
        RUN("in one transaction for all");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    private KillHistory history;
    private KillPicture expected;
    private final Set<String> said = new HashSet<>();
    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Map<Way, AtomicInteger> counts = new EnumMap<>(Way.class);
    private final Map<Way, AtomicLong> millis = new EnumMap<>(Way.class);
    private final long begin = System.nanoTime();
    private final TestServer server = TestServer.shared();

    @Test
    @Timeout(value = 25, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyKillIsMended() throws Exception {
        history = KillHistory.layOut(home);
        var templates = new ArrayList<TestDatabase>();
        var threads =
                Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
        try (var children = new Children(home)) {
            List<String> statements = expect();
            List<KillRun> runs = record(templates);
            List<Callable<Optional<String>>> tasks = tasks(children, runs, record(templates.get(0), true));
            Collections.shuffle(tasks, new Random(1)); // so that what is broken shows early
            List<Callable<Optional<String>>> taken = tasks.subList(0, tasks.size() / SHARE);
            var failures = new ArrayList<String>();
            for (Future<Optional<String>> task : threads.invokeAll(taken)) {
                task.get().ifPresent(failures::add);
            }
            tell(runs, statements.size());
            assertThat(failures).isEmpty();
            assertThat(statements).hasSizeGreaterThanOrEqualTo(40);
            assertThat(said).containsAll(statements);
            assertThat(tried).hasValue(taken.size());
            assertThat(tasks).hasSizeGreaterThanOrEqualTo(200);
        } finally {
            threads.shutdownNow();
            templates.forEach(TestDatabase::close);
        }
    }

    private void tell(List<KillRun> runs, int statements) {
        var ways = new ArrayList<String>();
        counts.forEach((way, count) ->
                ways.add(count + " " + way.words + " (" + millis.get(way).get() / count.get() + " ms each)"));
        long calls = runs.stream().mapToLong(run -> run.calls().size()).sum();
        long own = runs.stream()
                .flatMap(run -> run.calls().stream())
                .filter(KillRun.Call::own)
                .count();
        System.out.printf(
                "Kill test: %d points tried, %s; %d statements in %d calls, and %d calls of the tool;"
                        + " %d did not converge; %d s%n",
                tried.get(),
                String.join(", ", ways),
                statements,
                own,
                calls - own,
                failed.get(),
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    private List<Callable<Optional<String>>> tasks(Children children, List<KillRun> runs, KillRun together) {
        var tasks = new ArrayList<Callable<Optional<String>>>();
        for (KillRun run : runs) {
            for (KillPoint point : run.ofTheRevision()) {
                tasks.add(() -> tried(Way.SIGKILL, run, point, database -> killProcess(children, database, point)));
            }
            for (KillPoint point : run.refusals()) {
                tasks.add(() -> tried(
                        Way.ERROR, run, point, database -> refuse(run, database, (call, sql) -> call == point.call())));
            }
        }
        int number = 0;
        for (KillRun run : runs) {
            var points = new ArrayList<>(run.ofTheRevision());
            points.addAll(run.ofTheTool(EVERY));
            for (KillPoint point : points) {
                int then = number++ % 3;
                tasks.add(() -> tried(Way.BACKEND, run, point, database -> {
                    endBackend(run, database, point);
                    if (then == 1) {
                        endBackend(run, database, new KillPoint(8 + point.call() % 17, KillPoint.Moment.AFTER));
                    } else if (then == 2) {
                        refuse(run, database, (call, sql) -> said.contains(sql));
                    }
                }));
            }
        }
        for (KillPoint point : everyOther(together.refusals())) {
            tasks.add(() -> tried(
                    Way.RUN,
                    together,
                    point,
                    database -> refuse(together, database, (call, sql) -> call == point.call())));
        }
        for (KillPoint point : everyOther(together.committed())) {
            tasks.add(() -> tried(Way.RUN, together, point, database -> endBackend(together, database, point)));
        }
        return tasks;
    }

    private static List<KillPoint> everyOther(List<KillPoint> points) {
        return points.stream().filter(point -> points.indexOf(point) % 2 == 0).toList();
    }

    /** Makes the picture that is wanted, without the runner. */
    private List<String> expect() throws SQLException {
        try (var database = new TestDatabase(server)) {
            List<String> statements;
            try (Connection connection = database.connect()) {
                statements = history.runPlainly(connection);
            }
            List<String> revisions = history.revisions();
            KillPicture plain = KillPicture.of(database);
            expected = new KillPicture(
                    plain.schema(),
                    plain.rows(),
                    "0",
                    "[" + revisions.get(revisions.size() - 1) + "]",
                    String.join(" 1, ", new TreeSet<>(revisions)) + " 1, running 0");
            return statements;
        }
    }

    private List<KillRun> record(List<TestDatabase> templates) throws Exception {
        var runs = new ArrayList<KillRun>();
        var last = new TestDatabase(server);
        templates.add(last);
        last.name();
        for (String revision : history.revisions()) {
            runs.add(record(last, false));
            var next = copy(last.name());
            templates.add(next);
            try (Connection connection = next.connect()) {
                history.upgrade(connection, revision, RunListener.NONE);
            }
            last = next;
        }
        assertThat(expected.difference(KillPicture.of(last))).isEmpty();
        return runs;
    }

    /** What the upgrade does up to the beginning of the second revision, or all of it in one transaction. */
    private KillRun record(TestDatabase template, boolean together) throws SQLException {
        var transaction = together ? RunOptions.Transaction.RUN : RunOptions.Transaction.REVISION;
        var calls = new ArrayList<KillRun.Call>();
        var own = new HashSet<String>();
        var steps = new AtomicInteger();
        try (TestDatabase database = copy(template.name());
                Connection real = database.connect();
                Connection connection = Calls.of(real, new Calls.Meeting() {
                    @Override
                    public void before(int number, String sql) {}

                    @Override
                    public void after(int number, String sql) throws SQLException {
                        if (together || steps.get() < 2) {
                            boolean lasts = sql.equals("commit")
                                    || real.getAutoCommit() && !sql.matches("(?s)(SELECT|SHOW|SET|EXPLAIN) .*");
                            calls.add(new KillRun.Call(sql, false, false, lasts));
                        }
                    }
                })) {
            history.upgrade(connection, "heads", transaction, new RunListener() {
                @Override
                public void started(Step step, int number, int total) {
                    steps.set(number);
                }

                @Override
                public void statement(Step step, int number, Statement statement) {
                    own.add(statement.sql());
                }
            });
        }
        said.addAll(own);
        calls.replaceAll(call -> own.stream().anyMatch(each -> isOf(each, call.sql()))
                ? new KillRun.Call(call.sql(), true, InvalidIndex.isConcurrent(call.sql()), call.lasts())
                : call);
        return new KillRun(template.name(), transaction, calls);
    }

    /** Whether a statement is said as it is; or in batches, when what the runner adds begins where its condition does. */
    private static boolean isOf(String statement, String said) {
        return said.startsWith(statement)
                || said.startsWith(statement.split("\\s+WHERE\\s|\\s+--")[0]) && said.contains("\nWHERE ");
    }

    private interface End {
        void of(TestDatabase database) throws Exception;
    }

    /** Nothing when it converges, and says nothing again that was known to be over; else what went wrong. */
    private Optional<String> tried(Way way, KillRun run, KillPoint point, End end) {
        if (failed.get() >= FAILURES) {
            return Optional.empty();
        }
        long start = System.nanoTime();
        int now = tried.incrementAndGet();
        if (now % 50 == 0) {
            System.out.println("Kill test: " + now + " points, "
                    + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s");
        }
        var again = new HashSet<String>();
        String problem;
        try (TestDatabase database = copy(run.template())) {
            end.of(database);
            try (Connection connection = database.connect()) {
                history.upgrade(connection, "heads", run.transaction(), new RunListener() {
                    @Override
                    public void statement(Step step, int number, Statement statement) {
                        again.add(statement.sql());
                    }
                });
            }
            again.retainAll(run.over(point));
            problem = expected.difference(KillPicture.of(database)) + (again.isEmpty() ? "" : "\n    again: " + again);
        } catch (Exception e) {
            problem = "\n    " + e;
        }
        counts(way, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        if (problem.isEmpty()) {
            return Optional.empty();
        }
        failed.incrementAndGet();
        return Optional.of(way.words + ", " + point + " of " + run.calls().size() + ", "
                + run.call(point).sql() + ":" + problem);
    }

    private synchronized void counts(Way way, long time) {
        counts.computeIfAbsent(way, each -> new AtomicInteger()).incrementAndGet();
        millis.computeIfAbsent(way, each -> new AtomicLong()).addAndGet(time);
    }

    private void killProcess(Children children, TestDatabase database, KillPoint point) throws Exception {
        try (KillChild child = children.next()) {
            child.runTo(database.url(), point);
            if (point.moment() == KillPoint.Moment.DURING) {
                try (Connection writer = writer(database)) {
                    child.go();
                    awaitWaiting(database, null);
                    child.kill();
                    upgradeBesideTheOrphan(database, writer);
                }
            } else {
                child.kill();
            }
        }
    }

    /**
     * The server's side of a killed process goes on with its statement, and holds the lock until that is done: the next
     * upgrade has to wait for it.
     */
    private void upgradeBesideTheOrphan(TestDatabase database, Connection writer) throws Exception {
        var waits = new AtomicBoolean();
        var next = Executors.newSingleThreadExecutor();
        try (Connection connection = database.connect()) {
            Future<RunReport> upgrade = next.submit(() -> history.upgrade(connection, "heads", new RunListener() {
                @Override
                public void waiting(Optional<OtherSession> holder) {
                    waits.set(true);
                }
            }));
            while (!waits.get() && !upgrade.isDone() && waiting(database, null) < 2) {
                Thread.onSpinWait();
            }
            writer.rollback();
            upgrade.get();
            if (!waits.get()) {
                throw new IllegalStateException("went ahead while the server was still at work for another");
            }
        } finally {
            next.shutdownNow();
        }
    }

    private interface Refused {
        boolean is(int call, String sql);
    }

    /** Upgrades until a call that fails, and goes on with the same connection. */
    private void refuse(KillRun run, TestDatabase database, Refused refused) throws SQLException {
        var done = new AtomicBoolean();
        try (Connection real = database.connect()) {
            Connection connection = Calls.of(real, new Calls.Meeting() {
                @Override
                public void before(int number, String sql) throws SQLException {
                    if (refused.is(number, sql) && !done.getAndSet(true)) {
                        Sql.execute(real, "SELECT 1 / 0");
                    }
                }

                @Override
                public void after(int number, String sql) {}
            });
            try {
                history.upgrade(connection, "heads", run.transaction(), RunListener.NONE);
            } catch (RunException e) {
                // that is the point
            }
            history.upgrade(connection, "heads", run.transaction(), RunListener.NONE);
        }
    }

    /** Upgrades until the point, at which the server's side of the connection ends. */
    private void endBackend(KillRun run, TestDatabase database, KillPoint point) throws Exception {
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
                history.upgrade(connection, "heads", run.transaction(), RunListener.NONE);
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
        while (waiting(database, pid) == 0) {
            Thread.onSpinWait();
        }
    }

    /** How many sessions wait for a lock: all of them, or that one. */
    private static int waiting(TestDatabase database, @Nullable String pid) {
        String waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = '"
                + database.name() + "'" + (pid == null ? "" : " AND pid = " + pid);
        return Integer.parseInt(database.value(waiting));
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
