package dev.aludel.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, through a second connection and while a statement waits, who stands in its way: once the
 * statement has given up, the server no longer tells.
 */
final class BlockerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BlockerWatch.class);
    private static final long LONGEST_DELAY_MILLIS = 1000;
    private static final String BLOCKERS = "SELECT " + OtherSession.COLUMNS + """

            FROM pg_catalog.pg_stat_activity a
            WHERE a.pid = ANY (pg_catalog.pg_blocking_pids(?)) ORDER BY a.pid""";

    private final int pid;
    private final @Nullable Supplier<Connection> observer;
    private final @Nullable ScheduledExecutorService executor;
    private volatile List<OtherSession> seen = List.of();
    private @Nullable Connection connection;
    private boolean closed;

    /** A statement that may be refused. */
    interface Action {
        void run() throws SQLException;
    }

    BlockerWatch(Connection connection, Optional<Supplier<Connection>> observer) throws SQLException {
        this.pid = Integer.parseInt(String.valueOf(Sql.text(connection, "SELECT pg_catalog.pg_backend_pid()")));
        this.observer = observer.orElse(null);
        this.executor = observer.isEmpty()
                ? null
                : Executors.newSingleThreadScheduledExecutor(task -> {
                    var thread = new Thread(task, "aludel-blocker-watch");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Runs a statement, and looks now and then while it takes longer than half the lock timeout. */
    void during(Duration lockTimeout, Action action) throws SQLException {
        seen = List.of();
        if (executor == null) {
            action.run();
            return;
        }
        long delay = Math.max(1, Math.min(lockTimeout.toMillis() / 2, LONGEST_DELAY_MILLIS));
        Future<?> looking = executor.scheduleWithFixedDelay(this::look, delay, delay, TimeUnit.MILLISECONDS);
        try {
            action.run();
        } finally {
            looking.cancel(false);
        }
    }

    /** Who stood in the way of the last statement, as far as it was seen. */
    List<OtherSession> seen() {
        return seen;
    }

    /** The connection stays open for the next look: opening one takes longer than many a lock timeout. */
    private void look() {
        try {
            Connection connection = opened();
            try (var statement = Sql.prepare(connection, BLOCKERS, pid);
                    var rows = statement.executeQuery()) {
                List<OtherSession> found = OtherSession.of(rows);
                if (!found.isEmpty()) {
                    seen = List.copyOf(found);
                }
            }
        } catch (SQLException e) {
            LOG.debug("Cannot see who blocks: {}", e.getMessage());
            closeConnection();
        }
    }

    private Connection opened() throws SQLException {
        if (observer == null) {
            throw new SQLException("nobody looks");
        }
        synchronized (this) {
            if (connection != null) {
                return connection;
            }
        }
        Connection fresh = observer.get();
        synchronized (this) {
            if (closed) {
                fresh.close();
                throw new SQLException("the run is over");
            }
            connection = fresh;
        }
        return fresh;
    }

    private synchronized void closeConnection() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("Closing: {}", e.getMessage());
            }
            connection = null;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        if (executor != null) {
            executor.shutdownNow();
        }
        closeConnection();
    }
}
