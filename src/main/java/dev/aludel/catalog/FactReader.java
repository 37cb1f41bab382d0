package dev.aludel.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads what {@link CatalogReader} leaves out: the definitions of views, functions, triggers and other objects that are
 * not modelled, and privileges, owners, storage settings and comments of all objects, where they are not the usual
 * ones. Two databases with equal catalogs and equal facts are the same to their users, but for the order of columns.
 */
public final class FactReader {

    private FactReader() {}

    /**
     * Reads the facts of the whole database, sorted by kind and name.
     *
     * @param connection stays open and the caller's, as for {@link CatalogReader#read}
     * @throws CatalogException when the server is too old or fails
     */
    public static List<Fact> read(Connection connection) {
        try (Session session = Session.reading(connection)) {
            return session.rows("facts", row -> new Fact(row.text("kind"), row.text("name"), row.text("detail")));
        } catch (SQLException e) {
            throw CatalogException.of("reading the facts", e);
        }
    }
}
