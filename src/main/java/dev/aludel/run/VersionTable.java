package dev.aludel.run;

import dev.aludel.revision.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The table {@code aludel_version}: one row for each current head. */
public final class VersionTable {

    private final ToolTables tables;

    VersionTable(ToolTables tables) {
        this.tables = tables;
    }

    /**
     * Reads the rows, and creates nothing: where there is no table, or no namespace for it, there are no
     * rows.
     *
     * @param connection whose current schema counts when no namespace is named; stays open
     * @param namespace where the table is
     * @throws RunException when the server refuses, or the table is none of ours
     */
    public static SortedSet<String> read(Connection connection, Optional<String> namespace) {
        try {
            return new VersionTable(ToolTables.in(connection, namespace)).read(connection);
        } catch (SQLException e) {
            throw ToolTables.refused(ToolTables.VERSION, e);
        } catch (RunException e) {
            if (e.fault() instanceof RunFault.NoNamespace) {
                return Collections.emptySortedSet();
            }
            throw e;
        }
    }

    SortedSet<String> read(Connection connection) {
        var found = new TreeSet<String>();
        try {
            if (!tables.exists(connection, ToolTables.VERSION)) {
                return found;
            }
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT revision FROM " + tables.version())) {
                while (rows.next()) {
                    String revision = rows.getString(1);
                    if (revision == null || !found.add(revision)) {
                        throw unusable(revision == null ? "a row without a revision" : "two rows for " + revision);
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            if ("42703".equals(e.getSQLState())) {
                throw unusable("no column revision");
            }
            throw ToolTables.refused(ToolTables.VERSION, e);
        }
    }

    private RunException unusable(String reason) {
        return new RunException(new RunFault.VersionTableUnusable(tables.version(), reason));
    }

    /**
     * Brings the rows from where the step begins to where it ends with as few statements as can be: what
     * goes is updated to what comes, and only what is left of either is deleted or inserted. Each must
     * meet one row.
     */
    void apply(Connection connection, Step step) throws SQLException {
        Deque<String> going = new ArrayDeque<>(step.before());
        going.removeAll(step.after());
        Deque<String> coming = new ArrayDeque<>(step.after());
        coming.removeAll(step.before());
        while (!going.isEmpty() && !coming.isEmpty()) {
            String old = going.pop();
            one(
                    step,
                    old,
                    Sql.update(
                            connection,
                            "UPDATE " + tables.version() + " SET revision = ? WHERE revision = ?",
                            coming.pop(),
                            old));
        }
        for (String row : going) {
            one(step, row, Sql.update(connection, "DELETE FROM " + tables.version() + " WHERE revision = ?", row));
        }
        for (String row : coming) {
            one(step, row, Sql.update(connection, "INSERT INTO " + tables.version() + " VALUES (?)", row));
        }
    }

    void clear(Connection connection) throws SQLException {
        Sql.execute(connection, "DELETE FROM " + tables.version());
    }

    private static void one(Step step, String row, int count) {
        if (count != 1) {
            throw new RunException(new RunFault.VersionChanged(step.revision().id(), row, count));
        }
    }
}
