package dev.aludel.run;

import dev.aludel.revision.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

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

    /** One row that becomes another, goes or comes. */
    private record RowChange(Optional<String> from, Optional<String> to) {}

    /** As few changes as can be: what goes is updated to what comes, and only what is left of either goes or comes. */
    private static List<RowChange> changes(Step step) {
        Deque<String> going = new ArrayDeque<>(step.before());
        going.removeAll(step.after());
        Deque<String> coming = new ArrayDeque<>(step.after());
        coming.removeAll(step.before());
        var changes = new ArrayList<RowChange>();
        while (!going.isEmpty() || !coming.isEmpty()) {
            changes.add(new RowChange(Optional.ofNullable(going.poll()), Optional.ofNullable(coming.poll())));
        }
        return changes;
    }

    /** Brings the rows from where the step begins to where it ends; each change must meet one row. */
    void apply(Connection connection, Step step) throws SQLException {
        for (RowChange change : changes(step)) {
            String[] parameters =
                    Stream.concat(change.to().stream(), change.from().stream()).toArray(String[]::new);
            int count = Sql.update(connection, sql(change, "?", "?"), (Object[]) parameters);
            one(step, change.from().or(change::to).orElseThrow(), count);
        }
    }

    /** What {@link #apply} does, as statements of a script. */
    List<String> statements(Step step) {
        return changes(step).stream()
                .map(change -> sql(
                        change,
                        "'" + change.from().orElse("") + "'",
                        "'" + change.to().orElse("") + "'"))
                .toList();
    }

    private String sql(RowChange change, String from, String to) {
        if (change.from().isEmpty()) {
            return "INSERT INTO %s VALUES (%s)".formatted(tables.version(), to);
        }
        return change.to().isEmpty()
                ? "DELETE FROM %s WHERE revision = %s".formatted(tables.version(), from)
                : "UPDATE %s SET revision = %s WHERE revision = %s".formatted(tables.version(), to, from);
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
