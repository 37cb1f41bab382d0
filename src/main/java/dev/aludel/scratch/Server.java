package dev.aludel.scratch;

import java.sql.Connection;

/** A PostgreSQL server on which databases can be created. */
public interface Server {

    /** The database to connect to when another one is created or dropped. */
    String maintenanceDatabase();

    /**
     * Opens a connection, which the caller closes.
     *
     * @param database the name of a database on this server
     * @throws ScratchException when the server does not let us in
     */
    Connection connect(String database);
}
