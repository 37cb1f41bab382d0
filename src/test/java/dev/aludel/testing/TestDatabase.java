package dev.aludel.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An empty database for one test, created by its first use and dropped by {@link #close()}.
 *
 * <pre>{@code
 * @RegisterExtension
 * final TestDatabase database = new TestDatabase();      // a fresh one per test
 *
 * try (TestDatabase database = TestDatabase.create()) {  // or anywhere else
 * }</pre>
 *
 * Failures of the database come as {@link IllegalStateException} with the {@link SQLException} as cause.
 */
public final class TestDatabase implements AutoCloseable, AfterEachCallback {

    private final @Nullable TestServer given;
    private final String template;
    private @Nullable String name;

    /** A database on the {@link TestServer#shared() shared} server. */
    public TestDatabase() {
        this.given = null;
        this.template = "template0";
    }

    /** A database on this server. */
    public TestDatabase(TestServer server) {
        this(server, "template0");
    }

    /** A copy of another database on this server, to which nobody may be connected. */
    public TestDatabase(TestServer server, String template) {
        this.given = server;
        this.template = template;
    }

    /** A database on the {@link TestServer#shared() shared} server, for code that is no JUnit test. */
    public static TestDatabase create() {
        return new TestDatabase();
    }

    public TestServer server() {
        return given == null ? TestServer.shared() : given;
    }

    /** Its name on the server. */
    public synchronized String name() {
        if (name == null) {
            String fresh = "aludel_test_" + UUID.randomUUID().toString().replace("-", "");
            administer("CREATE DATABASE " + fresh + " TEMPLATE " + template + server().strategy());
            name = fresh;
        }
        return name;
    }

    /** Its JDBC URL, with user and password in it. */
    public String url() {
        return server().url(name());
    }

    public String user() {
        return server().user();
    }

    /** The password; empty where the server trusts everybody. */
    public String password() {
        return server().password();
    }

    /**
     * Makes sure of the role {@code aludel_checked}, which may do nothing but log in with its password
     * {@code right}; it stays on the server.
     */
    public String checkedRole() {
        String role = EmbeddedServer.CHECKED_ROLE;
        execute("DO $$ BEGIN CREATE ROLE " + role + " LOGIN PASSWORD 'right';"
                + " EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        return role;
    }

    /** The server's version as it counts it: {@code 180006}. */
    public int serverVersion() {
        return server().versionNumber();
    }

    /** A new connection, which the caller closes. */
    public Connection connect() {
        try {
            return DriverManager.getConnection(url());
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Runs each text, which may hold several statements, in its own transaction. */
    public void execute(String... sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String each : sql) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The first column of the first row, as text; {@code null} for NULL. */
    public @Nullable String value(String query) {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("no row: " + query);
            }
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Drops the database and ends whatever is still connected to it; a later use creates another. */
    @Override
    public synchronized void close() {
        if (name != null) {
            administer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            name = null;
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    private void administer(String sql) {
        try (Connection connection = server().administer();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
