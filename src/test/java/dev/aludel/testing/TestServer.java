package dev.aludel.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * A running PostgreSQL on which databases may be created.
 *
 * <p>{@link #shared()} is the one that the tests run on: {@code ALUDEL_TEST_URL} when it is set;
 * Testcontainers when {@code ALUDEL_TEST_SERVER} is {@code testcontainers} (with the image of {@code
 * ALUDEL_TEST_IMAGE}); otherwise an embedded one. Each is also read from a system property: {@code
 * aludel.test.url}, {@code aludel.test.server}, {@code aludel.test.image}. A server that was asked for
 * and does not answer fails the tests; nothing else is put in its place.
 */
public final class TestServer {

    private static final Map<String, TestServer> EMBEDDED = new ConcurrentHashMap<>();
    private static @Nullable TestServer shared;

    private final String kind;
    private final String url;
    private final String version;
    private final int versionNumber;

    /** @param url a JDBC URL, credentials included, of a database that always exists */
    TestServer(String kind, String url) {
        this.kind = kind;
        this.url = url;
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW server_version_num")) {
            row.next();
            this.versionNumber = row.getInt(1);
            this.version = connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("no " + kind + " PostgreSQL: " + e.getMessage(), e);
        }
    }

    /** The server that the tests run on, started by the first call. */
    public static synchronized TestServer shared() {
        if (shared == null) {
            shared = chosen();
            System.out.println("Aludel's tests run on " + shared);
        }
        return shared;
    }

    /**
     * An embedded server of this major version.
     *
     * @param major one of {@link #majors()}, or 12, which is older than what Aludel takes
     * @throws IllegalArgumentException when there are no binaries of it here
     */
    public static TestServer embedded(String major) {
        return EMBEDDED.computeIfAbsent(major, EmbeddedServer::start);
    }

    /** The supported major versions that {@link #embedded} can start on this machine, oldest first. */
    public static List<String> majors() {
        return EmbeddedServer.majors();
    }

    private static TestServer chosen() {
        Optional<String> given = setting("url");
        if (given.isPresent()) {
            return new TestServer("given", given.get());
        }
        String kind = setting("server").orElse("embedded");
        return switch (kind) {
            case "embedded" -> embedded(EmbeddedServer.BUNDLED);
            case "testcontainers" -> ContainerServer.start(setting("image").orElse("postgres:18"));
            default -> throw new IllegalArgumentException("ALUDEL_TEST_SERVER: " + kind);
        };
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty("aludel.test." + name))
                .or(() -> Optional.ofNullable(System.getenv("ALUDEL_TEST_" + name.toUpperCase(Locale.ROOT))))
                .filter(value -> !value.isBlank());
    }

    /** The JDBC URL of a database on this server, credentials included. */
    public String url(String database) {
        return url.replaceFirst("^(jdbc:postgresql:(?://[^/]*/)?)[^?]*", "$1" + database);
    }

    public String user() {
        return property(PGProperty.USER).orElse("postgres");
    }

    /** The password; empty where the server trusts everybody. */
    public String password() {
        return property(PGProperty.PASSWORD).orElse("");
    }

    /** The version as people write it: {@code 18.6}. */
    public String version() {
        return version;
    }

    /** The version as the server counts it: {@code 180006}. */
    public int versionNumber() {
        return versionNumber;
    }

    /** How databases are copied: by files where the disk is never waited for, which takes half the time. */
    String strategy() {
        return kind.equals("embedded") && versionNumber >= 150000 ? " STRATEGY file_copy" : "";
    }

    Connection administer() throws SQLException {
        return DriverManager.getConnection(url);
    }

    private Optional<String> property(PGProperty property) {
        Properties parsed = Driver.parseURL(url, null);
        return parsed == null ? Optional.empty() : Optional.ofNullable(property.getOrDefault(parsed));
    }

    @Override
    public String toString() {
        return kind + " PostgreSQL " + version;
    }
}
