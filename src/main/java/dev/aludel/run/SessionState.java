package dev.aludel.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a connection was like when its owner handed it over, so that it can be given back the same; and
 * the settings that every revision begins with, whatever the one before it has set for the session (a
 * dump, for one, empties the search path).
 */
final class SessionState {

    /** The settings that revisions change and that later statements depend on; those that any user may set. */
    private static final List<String> SETTINGS = List.of(
            "search_path",
            "role",
            "lock_timeout",
            "statement_timeout",
            "idle_in_transaction_session_timeout",
            "check_function_bodies",
            "client_min_messages",
            "default_tablespace",
            "default_table_access_method",
            "row_security",
            "standard_conforming_strings",
            "timezone",
            "datestyle",
            "xmloption");

    private static final String READ = "SELECT "
            + SETTINGS.stream()
                    .map(name -> "pg_catalog.current_setting('" + name + "')")
                    .collect(Collectors.joining(", "));
    private static final String WRITE = "SELECT "
            + SETTINGS.stream()
                    .map(name -> "pg_catalog.set_config('" + name + "', ?, false)")
                    .collect(Collectors.joining(", "));

    private static final String NAMES =
            SETTINGS.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ", "ARRAY[", "]"));
    private static final Pattern CHANGES = Pattern.compile(
            "(?is)(?:^(?:\\s+|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/)*(?:RESET|SET(?!\\s+(?:CONSTRAINTS|TRANSACTION)\\b)|DISCARD)\\b"
                    + "|\\bset_config\\s*\\().*");

    /** In a script: keeps the settings under names of our own, where {@link #RESTORE} finds them. */
    static final String KEEP = "PERFORM set_config('aludel.' || name, current_setting(name), false)\n  FROM unnest("
            + NAMES + ") AS name;";

    /** In a script: puts the settings back. */
    static final String RESTORE = "PERFORM pg_catalog.set_config(name, pg_catalog.current_setting('aludel.' || name),"
            + " false)\n  FROM pg_catalog.unnest(" + NAMES + ") AS name;";

    private final Connection connection;
    private final boolean autoCommit;
    private final int isolation;
    private final List<String> settings;

    private SessionState(Connection connection, boolean autoCommit, int isolation, List<String> settings) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.isolation = isolation;
        this.settings = settings;
    }

    /**
     * Takes a connection over: from here on it is in auto-commit mode and reads what is committed.
     *
     * @throws RunException when a transaction is open on it that has written something
     */
    static SessionState takeOver(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        if (!autoCommit) {
            if (Sql.text(connection, "SELECT pg_catalog.pg_current_xact_id_if_assigned()::text") != null) {
                throw new RunException(new RunFault.UncommittedWork());
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
        int isolation = connection.getTransactionIsolation();
        var state = new SessionState(connection, autoCommit, isolation, read(connection));
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return state;
    }

    private static List<String> read(Connection connection) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(READ)) {
            row.next();
            for (int i = 1; i <= SETTINGS.size(); i++) {
                values.add(row.getString(i));
            }
        }
        return values;
    }

    /** Whether a statement looks as if it changed settings, for its transaction or for longer. */
    static boolean isChangedBy(String sql) {
        return CHANGES.matcher(sql).find();
    }

    /** Puts the settings back, in the transaction that runs, if one does. */
    void resetSettings() throws SQLException {
        Sql.text(connection, WRITE, settings.toArray());
    }

    /** What is done with the connection. */
    interface Use<T> {
        T result() throws SQLException;
    }

    /** Does something, and gives the connection back as it was. */
    <T> T givingBack(Use<T> use) throws SQLException {
        return followedBy(use, () -> {
            endTransaction();
            resetSettings();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(autoCommit);
        });
    }

    /** Does something, and leaves no transaction open. */
    <T> T endingTransaction(Use<T> use) throws SQLException {
        return followedBy(use, this::endTransaction);
    }

    /** Does both, and where both fail, throws what went wrong first. A connection that broke needs no second. */
    private <T> T followedBy(Use<T> use, BlockerWatch.Action last) throws SQLException {
        T result;
        try {
            result = use.result();
        } catch (SQLException | RuntimeException | Error e) {
            try {
                if (!connection.isClosed()) {
                    last.run();
                }
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
        last.run();
        return result;
    }

    private void endTransaction() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
