package dev.aludel.catalog;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of work on somebody's connection that leaves nothing behind: it is always rolled back, and
 * with it the settings that decide how PostgreSQL prints names and expressions, which are pinned here.
 *
 * <p>On a connection in auto-commit mode that is a transaction of its own; otherwise it is a savepoint
 * in the caller's transaction, whose isolation level and access mode then hold.
 */
final class Session implements AutoCloseable {

    private static final int OLDEST = 13;

    /**
     * The search path decides which names are printed without their namespace: exactly those of the
     * default namespace and of pg_catalog. The next settings decide how constants are printed. The last
     * ones keep the planner from what costs seconds on a catalog that was never analysed.
     */
    private static final String PIN = """
            SELECT set_config('search_path', ?, true),
                   set_config('quote_all_identifiers', 'off', true),
                   set_config('standard_conforming_strings', 'on', true),
                   set_config('bytea_output', 'hex', true),
                   set_config('extra_float_digits', '1', true),
                   set_config('DateStyle', 'ISO, YMD', true),
                   set_config('IntervalStyle', 'postgres', true),
                   set_config('TimeZone', 'UTC', true),
                   set_config('lc_monetary', 'C', true),
                   set_config('jit', 'off', true),
                   set_config('max_parallel_workers_per_gather', '0', true),
                   set_config('work_mem', '64MB', true)
            """;

    private final Connection connection;
    private final boolean whole;
    private final @Nullable Savepoint savepoint;
    private final Server server;

    /**
     * The server at the other end.
     *
     * @param namespace the real name of the default namespace
     * @param temporaryAllowed whether the role may create temporary objects
     */
    record Server(int version, String versionText, String namespace, boolean temporaryAllowed) {}

    private Session(Connection connection, String transaction, String pathBefore) throws SQLException {
        this.connection = connection;
        this.whole = connection.getAutoCommit();
        if (whole) {
            connection.setAutoCommit(false);
            savepoint = null;
        } else {
            savepoint = connection.setSavepoint();
        }
        try {
            if (whole) {
                execute("SET TRANSACTION " + transaction);
            }
            server = rows("server", Session::server).get(0);
            if (server.version() / 10000 < OLDEST) {
                throw new CatalogException(new CatalogFault.TooOld(server.versionText(), OLDEST));
            }
            pin(pathBefore + Identifier.quote(server.namespace()) + ", pg_temp");
        } catch (SQLException | RuntimeException e) {
            closeAfter(e);
            throw e;
        }
    }

    /** For reading: everything in it sees one moment. */
    static Session reading(Connection connection) throws SQLException {
        return new Session(connection, "ISOLATION LEVEL REPEATABLE READ, READ ONLY", "");
    }

    /** For trying things out in temporary objects, which hide those of the default namespace. */
    static Session probing(Connection connection) throws SQLException {
        return new Session(connection, "ISOLATION LEVEL READ COMMITTED, READ WRITE", "pg_catalog, pg_temp, ");
    }

    /** For making what has no namespace in its name as a temporary object. */
    static Session making(Connection connection) throws SQLException {
        return new Session(connection, "ISOLATION LEVEL READ COMMITTED, READ WRITE", "pg_temp, ");
    }

    Server server() {
        return server;
    }

    /** Refuses a role that may not create temporary objects. */
    void requireTemporary(String action) {
        if (!server.temporaryAllowed()) {
            throw new CatalogException(
                    new CatalogFault.NoRights(action, "the role lacks the privilege TEMPORARY on the database"));
        }
    }

    private static Server server(Row row) throws SQLException {
        return new Server(
                (int) row.number("version"),
                row.text("version_text"),
                row.text("namespace"),
                row.flag("temporary_allowed"));
    }

    /** Runs the query of this name. */
    <T> List<T> rows(String query, Row.Mapper<T> mapper) throws SQLException {
        String namespace = server == null ? QualifiedName.DEFAULT : server.namespace();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(resource(query))) {
            var row = new Row(found, namespace);
            var values = new ArrayList<T>();
            while (found.next()) {
                values.add(mapper.map(row));
            }
            return values;
        }
    }

    /** Runs a query whose columns are texts that are never null. */
    List<List<String>> lists(String query, int columns) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            var found = statement.executeQuery(query);
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new String[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = found.getString(i + 1);
                }
                rows.add(List.of(row));
            }
            return rows;
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs one statement, and refuses a text that is several. */
    void one(String statement) throws SQLException {
        try (var batch = connection.createStatement()) {
            batch.setEscapeProcessing(false);
            batch.addBatch(statement);
            batch.executeBatch();
        }
    }

    /**
     * Runs all of these, and says of each one that the server refused, by its place in the list, why.
     * They go in one batch; only when that fails, each goes in a subtransaction of its own, so that one
     * bad statement takes no other with it.
     */
    Map<Integer, String> attempt(List<String> statements) throws SQLException {
        if (statements.isEmpty()) {
            return Map.of();
        }
        Savepoint before = connection.setSavepoint();
        try (var batch = connection.createStatement()) {
            batch.setEscapeProcessing(false);
            for (String statement : statements) {
                batch.addBatch(statement);
            }
            batch.executeBatch();
            return Map.of();
        } catch (SQLException e) { // of the server, or of the driver, which refuses two statements in one text
            connection.rollback(before);
            return attemptEach(statements);
        }
    }

    private Map<Integer, String> attemptEach(List<String> statements) throws SQLException {
        try (var hand =
                connection.prepareStatement("SELECT set_config('aludel.statements', (?::text[])::text, true)")) {
            hand.setArray(1, connection.createArrayOf("text", statements.toArray()));
            hand.execute();
        }
        execute(resource("attempt"));
        var refusals = new TreeMap<Integer, String>();
        rows("refusals", row -> refusals.put((int) row.number("place") - 1, row.text("message")));
        return refusals;
    }

    /** What is done in between is undone at once, so that its locks are released. */
    void undoing(Work work) throws SQLException {
        Savepoint before = connection.setSavepoint();
        work.run();
        connection.rollback(before);
        connection.releaseSavepoint(before);
    }

    /** Something to do on the connection. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    @Override
    public void close() throws SQLException {
        if (!whole) {
            connection.rollback(savepoint);
            connection.releaseSavepoint(savepoint);
            return;
        }
        try {
            connection.rollback();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void closeAfter(Exception cause) {
        try {
            close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void pin(String path) throws SQLException {
        try (var statement = connection.prepareStatement(PIN)) {
            statement.setString(1, path);
            statement.execute();
        }
    }

    private static String resource(String name) {
        try (InputStream in = Session.class.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + ".sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
