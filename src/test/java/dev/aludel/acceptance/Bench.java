package dev.aludel.acceptance;

import dev.aludel.catalog.CatalogReader;
import dev.aludel.catalog.DefinitionReader;
import dev.aludel.catalog.RenamedExpressions;
import dev.aludel.diff.Differences;
import dev.aludel.diff.SchemaDiff;
import dev.aludel.operation.Operation;
import dev.aludel.plan.Plan;
import dev.aludel.plan.Planner;
import dev.aludel.run.CountedLoss;
import dev.aludel.schema.Definition;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.sql.Loss;
import dev.aludel.sql.SqlRenderer;
import dev.aludel.sql.Statement;
import dev.aludel.testing.Copy;
import dev.aludel.testing.Filler;
import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A database on which plans are run and looked at. */
final class Bench implements AutoCloseable {

    private final TestDatabase database;
    private Connection connection;
    private boolean trying;

    Bench(TestServer server) {
        database = new TestDatabase(server);
        connection = database.connect();
    }

    /** The server that the tests run on, or, with {@code -Daludel.major=13}, an embedded one of that major. */
    static TestServer server() {
        String major = System.getProperty("aludel.major");
        return major == null ? TestServer.shared() : TestServer.embedded(major);
    }

    int serverVersion() {
        return database.serverVersion();
    }

    Schema read() {
        return CatalogReader.readSchema(connection);
    }

    /** Runs a plan as the runner would: one transaction, except for what refuses one. */
    void run(List<Operation> operations) {
        try {
            try {
                var batch = new ArrayList<String>();
                for (Statement statement : SqlRenderer.render(operations)) {
                    if (statement.transactional() == connection.getAutoCommit()) {
                        execute(batch);
                        end();
                        connection.setAutoCommit(!statement.transactional());
                    }
                    batch.add(statement.sql());
                    if (!statement.transactional()) {
                        execute(batch);
                    }
                }
                execute(batch);
                end();
            } finally {
                if (!trying) {
                    undo();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Sends all of them before it waits for the answers; they are done with then. */
    void execute(List<String> batch) {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : batch) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
            batch.clear();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void end() throws SQLException {
        if (!connection.getAutoCommit() && !trying) {
            connection.commit();
        }
    }

    /** What comes of something that is undone in the end; nothing in it may refuse to run in a transaction. */
    <T> T tried(Supplier<T> what) {
        try {
            trying = true;
            connection.setAutoCommit(false);
            return what.get();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } finally {
            undo();
            trying = false;
        }
    }

    private void undo() {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin: " + sql, e);
        }
    }

    /** Refuses a database in which somebody has made something. */
    void requireEmpty() {
        String left = value("""
                SELECT coalesce(string_agg(name, ', '), '') FROM (
                    SELECT relname::text, relnamespace FROM pg_class
                    UNION ALL SELECT typname, typnamespace FROM pg_type
                    UNION ALL SELECT proname, pronamespace FROM pg_proc WHERE oid >= 16384
                    UNION ALL SELECT nspname, oid FROM pg_namespace WHERE nspname <> 'public'
                ) AS each (name, namespace) JOIN pg_namespace n ON n.oid = namespace
                WHERE n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg!_%' ESCAPE '!'""");
        if (!left.isEmpty()) {
            throw new IllegalStateException("left behind: " + left);
        }
    }

    /** The one value of a query. */
    String value(String query) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin: " + query, e);
        }
    }

    /** All rows of a table: of each the values by column, as text. */
    List<Map<String, String>> rows(Table table) {
        String columns = table.columns().stream()
                .map(each -> Identifier.quote(each.name()) + "::text")
                .collect(Collectors.joining(", "));
        try (var statement = connection.createStatement();
                var read = statement.executeQuery("SELECT " + columns + " FROM " + Identifier.quote(table.name()))) {
            var rows = new ArrayList<Map<String, String>>();
            while (read.next()) {
                var row = new HashMap<String, String>();
                for (int i = 0; i < table.columns().size(); i++) {
                    row.put(table.columns().get(i).name(), String.valueOf(read.getString(i + 1)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** A loss with what users are told of it before it happens. */
    CountedLoss counted(Loss loss) {
        return CountedLoss.of(connection, loss);
    }

    /** The rows given, or any that fit. */
    void fill(Optional<String> rows, Schema schema) {
        try {
            if (rows.isPresent()) {
                execute(rows.get());
            } else {
                Filler.fill(connection, schema);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Drops all that anybody made. */
    void empty() {
        execute("""
                DO $$
                DECLARE each text;
                BEGIN
                    FOR each IN SELECT nspname FROM pg_namespace
                            WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg!_%' ESCAPE '!'
                    LOOP
                        EXECUTE format('DROP SCHEMA %I CASCADE', each);
                    END LOOP;
                    CREATE SCHEMA public;
                END $$
                """);
    }

    /** The picture that was read here, after renames. */
    Schema renamed(Schema schema, Renaming renaming) {
        return RenamedExpressions.of(connection, schema, renaming);
    }

    List<Definition> definitions() {
        return DefinitionReader.read(connection);
    }

    /** What is read otherwise here, where nothing is, in a copy of a database that was read so; it does not stay. */
    List<String> unlike(Schema schema, List<Definition> definitions) {
        return tried(() -> Copy.unlike(schema, definitions, connection));
    }

    /** Runs a plan that leads to a picture and says how what it became differs from that. */
    List<?> go(List<Operation> operations, Schema to) {
        run(operations);
        return Differences.of(SchemaDiff.between(read(), to));
    }

    /** Goes to another picture and says how it differs from what it became. */
    List<?> go(Schema from, Schema to) {
        run(plan(from, to).operations());
        return Differences.of(SchemaDiff.between(read(), to));
    }

    static Plan plan(Schema from, Schema to) {
        return Planner.plan(from, to);
    }

    static String sql(List<Operation> operations) {
        return SqlRenderer.render(operations).stream()
                .map(each -> each.sql() + ";\n")
                .collect(Collectors.joining());
    }

    /** Throws everything away, whatever state it is in. */
    void renew() {
        close();
        connection = database.connect();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        database.close();
    }
}
