package dev.aludel.run;

import dev.aludel.revision.Header;
import dev.aludel.revision.Step;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs revisions, one migrator at a time. The connection stays its caller's: it is taken over in any
 * state but in the middle of work, and given back in the state that it was in.
 */
public final class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    private final RunOptions options;
    private final RunListener listener;
    private final Callbacks callbacks;

    public Runner(RunOptions options, RunListener listener) {
        this.options = options;
        this.listener = listener;
        this.callbacks = new Callbacks(options.callbacks());
    }

    /** What is done while the lock is held. */
    private interface Work<T> {
        T with(ToolTables tables, SortedSet<String> rows, SessionState state) throws SQLException;
    }

    /**
     * Takes the lock, reads where the database is, asks for the way from there, and goes it. Bodies are
     * loaded before anything runs. What is done when a step fails is in {@link RunOptions#transaction()}.
     *
     * @param path the steps that lead from the rows of the version table to where the caller wants to be
     * @param bodies loads the bodies; what it throws ends the run before it has begun
     * @throws RunException when the database is not at the end of the path afterwards
     */
    public RunReport run(Connection connection, Function<SortedSet<String>, List<Step>> path, Bodies bodies) {
        return locked(connection, (tables, rows, state) -> {
            List<Step> steps = path.apply(rows);
            if (!steps.isEmpty()) {
                requireStart(steps.get(0), rows);
            }
            for (Edited each : edited(connection, rows, bodies)) {
                LOG.info("Revision {} was edited after it ran, and is taken as it is now", each.revision());
                history(tables).accept(connection, each);
            }
            var report = new RunReport(
                    steps,
                    rows,
                    steps.isEmpty() ? rows : steps.get(steps.size() - 1).after());
            if (!steps.isEmpty()) {
                List<LoadedRevision> loaded =
                        bodies.load(steps.stream().map(Step::revision).toList());
                tables.create(connection);
                var history = history(tables);
                Optional<History.HalfDone> halfDone = halfDone(connection, history, steps.get(0));
                callbacks.call(Optional.empty(), each -> each.beforeRun(connection, steps));
                try (var watch = new BlockerWatch(connection, options.observer())) {
                    new Run(connection, state, new VersionTable(tables), history, options, listener, callbacks, watch)
                            .execute(steps, loaded, halfDone);
                }
                callbacks.call(Optional.empty(), each -> each.afterRun(connection, report));
            }
            return report;
        });
    }

    /** The files that were edited after they ran, when that is allowed, and somebody wants to know. */
    private List<Edited> edited(Connection connection, SortedSet<String> rows, Bodies bodies) {
        if (options.editCheck().isEmpty()) {
            return List.of();
        }
        EditCheck check = options.editCheck().get();
        List<HistoryEntry> entries = History.read(connection, options.namespace());
        if (entries.isEmpty()) {
            return List.of();
        }
        var checksums = new LinkedHashMap<Header, String>();
        for (Header revision : check.applied().apply(rows)) {
            bodies.checksum(revision).ifPresent(checksum -> checksums.put(revision, checksum));
        }
        List<Edited> edited = Edited.among(entries, checksums);
        if (!edited.isEmpty() && !check.allowed()) {
            throw new RunException(new RunFault.EditedFiles(edited));
        }
        return edited;
    }

    /**
     * Finds out what {@link #run} would do: does it in one transaction, which is rolled back. Its locks are
     * held until then. A body that works on the connection must leave that transaction alone here too.
     *
     * @return what each statement did; also when one failed
     * @throws RunException when nothing could be tried
     */
    public DryRunReport dryRun(Connection connection, Function<SortedSet<String>, List<Step>> path, Bodies bodies) {
        return locked(connection, (tables, rows, state) -> {
            List<Step> steps = path.apply(rows);
            if (!steps.isEmpty()) {
                requireStart(steps.get(0), rows);
            }
            edited(connection, rows, bodies);
            if (steps.isEmpty()) {
                return new DryRunReport(steps, List.of(), 0, List.of(), rows);
            }
            List<LoadedRevision> loaded =
                    bodies.load(steps.stream().map(Step::revision).toList());
            Optional<History.HalfDone> halfDone = tables.exists(connection, ToolTables.HISTORY)
                    ? notOfAnother(history(tables).halfDone(connection, Optional.of(steps.get(0))), steps.get(0))
                    : Optional.empty();
            return new DryRun(connection, state, tables, options, listener).of(steps, loaded, halfDone, rows);
        });
    }

    /**
     * Writes version rows without running anything.
     *
     * @param purge whether to begin with an empty table, whatever is in it
     * @param path the steps whose rows are to be written
     * @throws RunException when that is not possible
     */
    public RunReport stamp(Connection connection, boolean purge, Function<SortedSet<String>, List<Step>> path) {
        return locked(connection, (tables, found, state) -> {
            SortedSet<String> rows = purge ? new TreeSet<>() : found;
            List<Step> steps = path.apply(rows);
            if (!steps.isEmpty()) {
                requireStart(steps.get(0), rows);
            }
            tables.create(connection);
            var versions = new VersionTable(tables);
            var history = history(tables);
            connection.setAutoCommit(false);
            if (steps.isEmpty()) {
                Optional<History.HalfDone> left = history.halfDone(connection, Optional.empty());
                if (left.isPresent()) {
                    history.forget(connection, left.get());
                }
            }
            closeInterrupted(connection, history);
            if (purge) {
                versions.clear(connection);
            }
            for (Step step : steps) {
                versions.apply(connection, step);
                history.stamp(connection, step);
            }
            connection.commit();
            return new RunReport(
                    steps,
                    found,
                    steps.isEmpty() ? rows : steps.get(steps.size() - 1).after());
        });
    }

    private <T> T locked(Connection connection, Work<T> work) {
        try {
            SessionState state = SessionState.takeOver(connection);
            return state.givingBack(() -> {
                requireWritable(connection);
                ToolTables tables = ToolTables.in(connection, options.namespace());
                try (var lock = AdvisoryLock.take(
                        connection, tables.namespace(), options.limits().patience(), listener::waiting)) {
                    LOG.debug("Holding {}", lock);
                    return state.endingTransaction(
                            () -> work.with(tables, new VersionTable(tables).read(connection), state));
                }
            });
        } catch (SQLException e) {
            throw new RunException(new RunFault.DatabaseFailed(ServerError.of(e)), e);
        }
    }

    private static void requireWritable(Connection connection) throws SQLException {
        if ("on".equals(Sql.text(connection, "SHOW transaction_read_only"))) {
            boolean standby = "true".equals(Sql.text(connection, "SELECT pg_catalog.pg_is_in_recovery()::text"));
            throw new RunException(new RunFault.ReadOnlyDatabase(standby));
        }
    }

    private static void requireStart(Step first, SortedSet<String> rows) {
        if (!first.before().equals(rows)) {
            throw new RunException(new RunFault.VersionMismatch(first.before(), rows));
        }
    }

    private static Optional<History.HalfDone> halfDone(Connection connection, History history, Step first) {
        try {
            Optional<History.HalfDone> found = history.halfDone(connection, Optional.of(first));
            notOfAnother(found, first);
            history.closeInterrupted(connection);
            return found;
        } catch (SQLException e) {
            throw ToolTables.refused(ToolTables.HISTORY, e);
        }
    }

    private static Optional<History.HalfDone> notOfAnother(Optional<History.HalfDone> found, Step first) {
        found.filter(other -> !other.isOf(first)).ifPresent(other -> {
            throw new RunException(new RunFault.HalfDone(
                    other.revision(), other.direction(), Kept.of(other.progress(), other.batch())));
        });
        return found;
    }

    private static void closeInterrupted(Connection connection, History history) {
        try {
            history.closeInterrupted(connection);
        } catch (SQLException e) {
            throw ToolTables.refused(ToolTables.HISTORY, e);
        }
    }

    private History history(ToolTables tables) {
        return new History(tables, host(), options.toolVersion());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
