package dev.aludel;

import dev.aludel.catalog.CatalogException;
import dev.aludel.catalog.CatalogFault;
import dev.aludel.catalog.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * One of many places that a history is for.
 *
 * @param name what people know it by
 * @param address where it is, for people, without password
 * @param database how to get there; where that has a search path, the tool's tables are in its first namespace
 * @param given whether a query gave it, rather than the configuration
 */
record Target(String name, String address, Database database, boolean given) {

    /** The same under the name of the database that gave it. */
    Target under(String group) {
        return new Target(group + "/" + name, address, database, given);
    }

    /** Where the tool's tables are; in the current schema when absent. */
    Optional<String> namespace() {
        return database.namespace();
    }

    /**
     * A new connection, which the caller closes. Its namespace is there, and is what an unqualified name means: where
     * one is missing, the next one in the search path would take what is meant for it.
     */
    Connection connect() {
        return Words.spoken(() -> {
            Connection connection = open();
            try {
                if (namespace().isPresent()) {
                    requireNamespace(connection, namespace().get());
                }
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        });
    }

    private Connection open() {
        try {
            return database.connect();
        } catch (CatalogException e) {
            if (given && e.fault() instanceof CatalogFault.NoSuchDatabase) {
                throw EachWords.of(new EachFault.NoSuchDatabase(database.name()));
            }
            throw e;
        }
    }

    private static void requireNamespace(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT nspname = pg_catalog.current_schema() FROM pg_catalog.pg_namespace WHERE nspname = ?")) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw EachWords.of(new EachFault.NoSuchNamespace(name));
                }
                if (!row.getBoolean(1)) {
                    throw EachWords.of(new EachFault.ClosedNamespace(name));
                }
            }
        }
    }
}
