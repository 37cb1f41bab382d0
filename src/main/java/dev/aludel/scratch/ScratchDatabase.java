package dev.aludel.scratch;

import dev.aludel.catalog.CatalogException;
import dev.aludel.catalog.Database;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A throw-away database: empty when it is made, gone when it is closed. */
public final class ScratchDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchDatabase.class);

    private final Scratch scratch;
    private final Database server;
    private final String name;
    private boolean closed;

    ScratchDatabase(Scratch scratch, Database server, String name) {
        this.scratch = scratch;
        this.server = server;
        this.name = name;
    }

    public Database database() {
        return server.sibling(name);
    }

    /**
     * Opens a connection, which the caller closes.
     *
     * @throws CatalogException when there is none
     */
    public Connection connect() {
        return database().connect();
    }

    /**
     * Creates another one with the same contents, which its caller closes too. Nobody may be connected to this one.
     *
     * @throws ScratchException when the server refuses
     * @throws CatalogException when it cannot be reached
     */
    public ScratchDatabase copy() {
        return scratch.copy(name);
    }

    /**
     * Drops the database and ends whatever is still connected to it. Where that is not possible, it stays
     * until {@link Scratch} removes it, some hours later.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (Connection connection = server.connect()) {
            Scratch.execute(connection, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        } catch (SQLException | CatalogException e) {
            LOG.warn("The scratch database {} stays behind: {}", name, e.getMessage());
        }
    }
}
