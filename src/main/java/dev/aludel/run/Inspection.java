package dev.aludel.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a database says of the revisions that ran in it, read without the lock and without creating anything.
 *
 * @param server the server's version
 * @param rows the rows of the version table
 * @param history all attempts, oldest first
 * @param migrator the session that runs revisions at this moment
 * @param invalidIndexes what failed concurrent builds have left, each with its table
 */
public record Inspection(
        String server,
        SortedSet<String> rows,
        List<HistoryEntry> history,
        Optional<OtherSession> migrator,
        List<String> invalidIndexes) {

    public Inspection {
        rows = Collections.unmodifiableSortedSet(new TreeSet<>(rows));
        history = List.copyOf(history);
        invalidIndexes = List.copyOf(invalidIndexes);
    }

    /**
     * Looks at a database.
     *
     * @param connection stays open
     * @param namespace where the tool's tables are; in the connection's current schema when absent
     * @throws RunException when the server refuses
     */
    public static Inspection of(Connection connection, Optional<String> namespace) {
        try {
            return new Inspection(
                    connection.getMetaData().getDatabaseProductVersion(),
                    VersionTable.read(connection, namespace),
                    entries(connection, namespace),
                    migrator(connection, namespace),
                    InvalidIndex.all(connection));
        } catch (SQLException e) {
            throw new RunException(new RunFault.DatabaseFailed(ServerError.of(e)), e);
        }
    }

    private static List<HistoryEntry> entries(Connection connection, Optional<String> namespace) {
        try {
            return History.read(connection, namespace);
        } catch (RunException e) {
            if (e.fault() instanceof RunFault.NoNamespace) {
                return List.of();
            }
            throw e;
        }
    }

    private static Optional<OtherSession> migrator(Connection connection, Optional<String> namespace)
            throws SQLException {
        String found = namespace.orElse(Sql.text(connection, "SELECT pg_catalog.current_schema()"));
        return found == null ? Optional.empty() : AdvisoryLock.holder(connection, found);
    }

    /**
     * The attempts that ended in the middle, without a later one of their revision and without a stamp since:
     * newest first. While a migrator is at work, its own is none of them.
     */
    public List<HistoryEntry> unfinished() {
        var unfinished = new ArrayList<HistoryEntry>();
        Set<String> later = new HashSet<>();
        for (int i = history.size() - 1; i >= 0; i--) {
            HistoryEntry entry = history.get(i);
            if (entry.outcome() == Outcome.STAMPED) {
                if (entry.checksum().isEmpty()) {
                    break;
                }
                continue; // only says that a file is taken as it is now
            }
            boolean last = later.add(entry.revision());
            boolean running = entry.outcome() == Outcome.RUNNING;
            if (last && (running ? migrator.isEmpty() : entry.isHalfDone())) {
                unfinished.add(entry);
            }
        }
        return unfinished;
    }
}
