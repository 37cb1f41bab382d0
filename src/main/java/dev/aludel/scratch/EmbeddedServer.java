package dev.aludel.scratch;

import dev.aludel.catalog.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A PostgreSQL server run from the binaries on the class path, on a port of this machine that only a
 * random password opens.
 *
 * <p>A kept one ({@link #open}) has its data in a folder, which one process uses at a time: the next one
 * waits. Within one JVM all that open the same folder share its server, and it stops when the last of
 * them has closed it or the JVM ends. A process that was killed leaves its server running; the next one
 * takes it over. A throw-away one ({@link #throwAway}) has its data in a temporary folder, deleted at its
 * end, and does without what protects data from a power failure.
 *
 * <p>The binaries are zonky's; its {@code EmbeddedPostgres} is not used, since it runs every server with
 * {@code fsync} off and open to everybody on the machine, and neither waits nor takes over.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** The database that every server has; a kept one serves it when nobody names another. */
    public static final String DATABASE = "postgres";

    static final String USER = "postgres";

    private final RunningServer running;
    private boolean closed;

    private EmbeddedServer(RunningServer running) {
        this.running = running;
    }

    /**
     * Starts, joins or takes over the server whose data is kept in a folder.
     *
     * @param folder the folder; created when it does not exist
     * @param cache where unpacked binaries are kept, see {@link #defaultCache()}
     * @param patience how long to wait for another process that uses the folder
     * @param waiting told once, before the wait, with the number of that process
     * @throws ScratchException when that is not possible
     */
    public static EmbeddedServer open(Path folder, Path cache, Duration patience, Consumer<OptionalLong> waiting) {
        return new EmbeddedServer(RunningServer.kept(folder, cache, patience, waiting));
    }

    /**
     * Starts a server with data of its own, and removes what killed processes have left of theirs.
     *
     * @param cache where unpacked binaries are kept, see {@link #defaultCache()}
     * @throws ScratchException when that is not possible
     */
    public static EmbeddedServer throwAway(Path cache) {
        return new EmbeddedServer(RunningServer.throwAway(cache));
    }

    /** The user's cache folder: {@code $XDG_CACHE_HOME/aludel} or {@code ~/.cache/aludel}. */
    public static Path defaultCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        if (xdg != null && !xdg.isEmpty()) {
            return Path.of(xdg, "aludel");
        }
        Path home = Path.of(System.getProperty("user.home"));
        return Files.isWritable(home)
                ? home.resolve(".cache").resolve("aludel")
                : Path.of(System.getProperty("java.io.tmpdir"), "aludel-" + System.getProperty("user.name"));
    }

    /** A database on this server, with the user and the password that open it. */
    public Database database(String name) {
        return running.database(name);
    }

    public int port() {
        return running.port();
    }

    /** Stops the server, unless others in this JVM still use it. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            running.release();
        }
    }
}
