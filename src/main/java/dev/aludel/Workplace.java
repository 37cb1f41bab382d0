package dev.aludel;

import dev.aludel.catalog.Database;
import dev.aludel.scratch.EmbeddedServer;
import dev.aludel.scratch.Scratch;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one command has open: connections to the database, and the embedded server where that serves,
 * each from when it is first asked for. Without a configured database both the database and the scratch
 * databases are on the embedded server under {@code .aludel}.
 */
final class Workplace implements AutoCloseable {

    /** Long enough for another command's longest proof; a forgotten process is then named. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Settings settings;
    private final Progress progress;
    private final Deque<Connection> connections = new ArrayDeque<>();
    private final @Nullable Target target;
    private @Nullable EmbeddedServer embedded;

    Workplace(Settings settings, Progress progress) {
        this(settings, progress, null);
    }

    /** At a target of many; all else is as the settings say. */
    Workplace(Settings settings, Progress progress, @Nullable Target target) {
        this.settings = settings;
        this.progress = progress;
        this.target = target;
    }

    /** A new connection to the database; closed with this. */
    Connection connect() {
        Connection connection = target == null ? database().connect() : target.connect();
        connections.push(connection);
        return connection;
    }

    /** Where the tool's tables are; in the connection's current schema when absent. */
    Optional<String> namespace() {
        return Optional.ofNullable(target).flatMap(Target::namespace);
    }

    /** The target, the database that the settings name, or the embedded one. */
    Database database() {
        if (target != null) {
            return target.database();
        }
        return settings.database()
                .map(Workplace::parsed)
                .orElseGet(() -> embedded().database(EmbeddedServer.DATABASE));
    }

    /** The database's address for people. */
    String address() {
        if (target != null) {
            return target.address();
        }
        return settings.database()
                .map(address -> parsed(address).toString())
                .orElseGet(() -> "embedded PostgreSQL in " + Shown.path(folder(), settings.home()));
    }

    /** Where throw-away databases are made. */
    Scratch scratch() {
        return Scratch.on(settings.scratch()
                .map(Workplace::parsed)
                .orElseGet(() -> embedded().database(EmbeddedServer.DATABASE)));
    }

    @Override
    public void close() {
        while (!connections.isEmpty()) {
            try {
                connections.pop().close();
            } catch (SQLException e) {
                progress.detail("closing the connection: " + e.getMessage());
            }
        }
        if (embedded != null) {
            embedded.close();
        }
        Workspace.hide(settings.workspace());
    }

    private EmbeddedServer embedded() {
        if (embedded == null) {
            embedded = EmbeddedServer.open(
                    folder(),
                    EmbeddedServer.defaultCache(),
                    PATIENCE,
                    holder -> progress.say(
                            "waiting for another aludel, which uses " + Shown.path(folder(), settings.home())));
        }
        return embedded;
    }

    private Path folder() {
        return settings.workspace().resolve("postgres");
    }

    static Database parsed(Address address) {
        return Database.parse(address.url(), address.user(), address.password());
    }
}
