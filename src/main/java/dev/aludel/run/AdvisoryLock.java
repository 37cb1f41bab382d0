package dev.aludel.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock that lets one migrator work at a time: a session advisory lock, which PostgreSQL drops by
 * itself when the session ends, so a killed migrator leaves none behind.
 *
 * <p>It is asked for again and again instead of waited for in the server: a session that waits in {@code
 * pg_advisory_lock} holds a snapshot, and the migrator ahead of it, building an index concurrently, would
 * wait for that snapshot to go, each for the other.
 */
final class AdvisoryLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AdvisoryLock.class);
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final Connection connection;
    private final long key;

    private AdvisoryLock(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    /**
     * Takes the lock.
     *
     * @param connection in auto-commit mode; it holds the lock, and stays open
     * @param namespace the namespace of the version table
     * @param patience how long to wait for another migrator
     * @param waiting told once, before the wait
     * @throws RunException when the other migrator takes longer
     */
    static AdvisoryLock take(
            Connection connection, String namespace, Duration patience, Consumer<Optional<OtherSession>> waiting)
            throws SQLException {
        long key = key(connection, namespace);
        long start = System.nanoTime();
        long pause = FIRST_PAUSE_MILLIS;
        boolean told = false;
        while (!attempt(connection, key)) {
            if (System.nanoTime() - start >= patience.toNanos()) {
                throw new RunException(new RunFault.Busy(holder(connection, key), patience));
            }
            if (!told) {
                told = true;
                waiting.accept(holder(connection, key));
            }
            Pause.millis(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
        return new AdvisoryLock(connection, key);
    }

    /** The session that holds it, when one does and it may be seen. */
    static Optional<OtherSession> holder(Connection connection, String namespace) throws SQLException {
        return holder(connection, key(connection, namespace));
    }

    private static boolean attempt(Connection connection, long key) throws SQLException {
        return "true".equals(Sql.text(connection, "SELECT pg_catalog.pg_try_advisory_lock(?)::text", key));
    }

    /** The first eight bytes of a hash: other programs take advisory locks too, with small numbers as a rule. */
    private static long key(Connection connection, String namespace) throws SQLException {
        String database = Sql.text(connection, "SELECT pg_catalog.current_database()");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("aludel\n" + database + "\n" + namespace).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** The same key, as an expression for a script that is to hold the same lock. */
    static String key(ToolTables tables) {
        String namespace = tables.namespace().isEmpty()
                ? "current_schema()"
                : "'" + tables.namespace().replace("'", "''") + "'";
        return "('x' || left(encode(sha256(convert_to('aludel' || chr(10) || current_database() || chr(10) || "
                + namespace + ", 'UTF8')), 'hex'), 16))::bit(64)::bigint";
    }

    /** PostgreSQL shows the upper half of the key as {@code classid}, the lower half as {@code objid}. */
    private static Optional<OtherSession> holder(Connection connection, long key) throws SQLException {
        String sql = "SELECT " + OtherSession.COLUMNS + """

                FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
                WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                  AND l.classid = ?::bigint::oid AND l.objid = ?::bigint::oid
                  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d
                                    WHERE d.datname = pg_catalog.current_database())""";
        try (var statement = Sql.prepare(connection, sql, key >>> 32, key & 0xFFFFFFFFL);
                var rows = statement.executeQuery()) {
            List<OtherSession> found = OtherSession.of(rows);
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
        }
    }

    /** Gives the lock back; where the connection is broken, the server has done so. */
    @Override
    public void close() {
        try {
            Sql.text(connection, "SELECT pg_catalog.pg_advisory_unlock(?)", key);
        } catch (SQLException e) {
            LOG.debug("The session is gone, and its lock with it: {}", e.getMessage());
        }
    }

    @Override
    public String toString() {
        return "advisory lock " + key;
    }
}
