package dev.aludel.scratch;

import dev.aludel.catalog.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates throw-away databases on a server, and drops those that killed processes have left. Their names
 * are {@code aludel_scratch_}, the second in which they were made, and chance.
 */
public final class Scratch {

    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
    private static final String PREFIX = "aludel_scratch_";
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(6);

    /** In use, gone already, somebody else's: such a database is not ours to remove. */
    private static final Set<String> LEFT_ALONE = Set.of("55006", "3D000", "42501");

    private final Database server;
    private final Clock clock;
    private boolean swept;

    Scratch(Database server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /**
     * On the server of a database, with its user, who must be allowed to create databases.
     *
     * @param any any database of that server; nothing is changed in it
     */
    public static Scratch on(Database any) {
        return new Scratch(any, Clock.systemUTC());
    }

    /**
     * Creates an empty database, which its caller closes.
     *
     * @throws ScratchException when the server refuses
     * @throws dev.aludel.catalog.CatalogException when it cannot be reached
     */
    public ScratchDatabase create() {
        return create(
                "create a scratch database",
                connection -> " TEMPLATE template0" + encoding(connection) + strategy(connection));
    }

    ScratchDatabase copy(String template) {
        return create("copy a scratch database", connection -> " TEMPLATE " + template + strategy(connection));
    }

    private interface Template {

        String of(Connection connection) throws SQLException;
    }

    private ScratchDatabase create(String action, Template template) {
        String name = PREFIX
                + "%x_%08x"
                        .formatted(
                                clock.instant().getEpochSecond(),
                                ThreadLocalRandom.current().nextInt());
        try (Connection connection = server.connect()) {
            sweepOnce(connection);
            execute(connection, "CREATE DATABASE " + name + template.of(connection));
            execute(connection, "ALTER DATABASE " + name + " SET synchronous_commit = off");
        } catch (SQLException e) {
            throw Refusals.of(action, e);
        }
        return new ScratchDatabase(this, server, name);
    }

    /** A server whose encoding is another one can still have a database in UTF-8, with the locale that fits all. */
    private static String encoding(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT pg_catalog.pg_encoding_to_char(encoding) = 'UTF8' FROM pg_catalog.pg_database"
                                + " WHERE datname = 'template0'")) {
            return row.next() && row.getBoolean(1) ? "" : " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'";
        }
    }

    /**
     * Copying files takes half the time of copying through the log, but two checkpoints, which only a server that never
     * waits for its disk has for nothing.
     */
    private static String strategy(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_catalog.current_setting('fsync') = 'off'"
                        + " AND pg_catalog.current_setting('server_version_num')::int >= 150000")) {
            return row.next() && row.getBoolean(1) ? " STRATEGY file_copy" : "";
        }
    }

    private synchronized void sweepOnce(Connection connection) throws SQLException {
        if (!swept) {
            swept = true;
            for (String name : forgotten(connection)) {
                try {
                    execute(connection, "DROP DATABASE " + name);
                } catch (SQLException e) {
                    if (!LEFT_ALONE.contains(e.getSQLState())) {
                        throw e;
                    }
                    LOG.debug("{} stays: {}", name, e.getMessage());
                }
            }
        }
    }

    private List<String> forgotten(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        Instant limit = clock.instant().minus(FORGOTTEN_AFTER);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT datname FROM pg_catalog.pg_database WHERE datname ~ '^"
                        + PREFIX + "[0-9a-f]{1,12}_[0-9a-f]{8}$' ORDER BY datname")) {
            while (rows.next()) {
                String name = rows.getString(1);
                long made = Long.parseLong(name.substring(PREFIX.length(), name.lastIndexOf('_')), 16);
                if (Instant.ofEpochSecond(made).isBefore(limit)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
