package dev.aludel.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the tool's own tables are.
 *
 * @param namespace the namespace, as the server names it; empty in a script, which finds them by the search path
 */
record ToolTables(String namespace) {

    static final String VERSION = "aludel_version";
    static final String HISTORY = "aludel_history";

    private static final String CREATE_VERSION = """
            CREATE TABLE %s (
              revision text NOT NULL,
              CONSTRAINT aludel_version_pkey PRIMARY KEY (revision)
            )""";

    private static final String CREATE_HISTORY = """
            CREATE TABLE %s (
              id bigint GENERATED ALWAYS AS IDENTITY,
              revision text NOT NULL,
              direction text NOT NULL,
              checksum text,
              started timestamptz NOT NULL DEFAULT clock_timestamp(),
              duration_ms bigint,
              db_user text NOT NULL DEFAULT session_user,
              host text NOT NULL,
              tool_version text NOT NULL,
              outcome text NOT NULL,
              error text,
              completed integer NOT NULL DEFAULT 0,
              completed_hash text,
              batch_key text[],
              batch_rows bigint,
              CONSTRAINT aludel_history_pkey PRIMARY KEY (id),
              CONSTRAINT aludel_history_direction_check CHECK (direction IN ('upgrade', 'downgrade')),
              CONSTRAINT aludel_history_outcome_check CHECK (outcome IN ('running', 'done', 'failed', 'stamped'))
            )""";

    /**
     * Finds the namespace.
     *
     * @param wanted its name; the connection's current schema when absent
     * @throws RunException when there is none
     */
    static ToolTables in(Connection connection, Optional<String> wanted) throws SQLException {
        String found = wanted.isPresent()
                ? Sql.text(connection, "SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname = ?", wanted.get())
                : Sql.text(connection, "SELECT pg_catalog.current_schema()");
        if (found == null) {
            throw new RunException(new RunFault.NoNamespace(wanted));
        }
        return new ToolTables(found);
    }

    String version() {
        return qualified(VERSION);
    }

    String history() {
        return qualified(HISTORY);
    }

    /** The namespace, as SQL for a text. */
    String namespaceText() {
        return namespace.isEmpty() ? "current_schema()" : "'" + namespace.replace("'", "''") + "'";
    }

    private String qualified(String table) {
        return namespace.isEmpty() ? table : '"' + namespace.replace("\"", "\"\"") + "\"." + table;
    }

    boolean exists(Connection connection, String table) throws SQLException {
        @Nullable String found = Sql.text(connection, """
                SELECT c.relname FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = ? AND c.relname = ?""", namespace, table);
        return found != null;
    }

    /** What creates them, as statements of a script. */
    List<String> statements() {
        return Stream.of(CREATE_VERSION.formatted(version()), CREATE_HISTORY.formatted(history()))
                .map(sql -> sql.replaceFirst("CREATE TABLE", "CREATE TABLE IF NOT EXISTS"))
                .toList();
    }

    /** Creates what is not there yet. */
    void create(Connection connection) {
        create(connection, VERSION, CREATE_VERSION.formatted(version()));
        create(connection, HISTORY, CREATE_HISTORY.formatted(history()));
        addBatch(connection);
    }

    /** To a table that was created before there were batches. */
    private void addBatch(Connection connection) {
        try {
            if (!hasBatches(connection)) {
                Sql.execute(connection, addBatches());
            }
        } catch (SQLException e) {
            throw refused(HISTORY, e);
        }
    }

    /** Whether the history says how far a batched statement has got. */
    boolean hasBatches(Connection connection) throws SQLException {
        return Sql.text(connection, batches()) != null;
    }

    /** A query that has a row when the history has the columns for batches. */
    String batches() {
        return "SELECT attname FROM pg_catalog.pg_attribute WHERE attrelid = '%s'::regclass AND attname = 'batch_rows'"
                .formatted(history().replace("'", "''"));
    }

    String addBatches() {
        return "ALTER TABLE " + history() + " ADD COLUMN batch_key text[], ADD COLUMN batch_rows bigint";
    }

    private void create(Connection connection, String table, String sql) {
        try {
            if (!exists(connection, table)) {
                Sql.execute(connection, sql);
            }
        } catch (SQLException e) {
            throw refused(table, e);
        }
    }

    static RunException refused(String table, SQLException e) {
        return new RunException(new RunFault.ToolTableRefused(table, ServerError.of(e)), e);
    }
}
