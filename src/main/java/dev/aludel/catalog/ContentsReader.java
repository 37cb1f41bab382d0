package dev.aludel.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads all rows of all tables and materialized views, and the positions of all sequences, so that two databases can be
 * compared. Values are as PostgreSQL prints them, which is exact; everything is held in memory.
 */
public final class ContentsReader {

    private ContentsReader() {}

    private record Source(String kind, String name, List<String> columns, List<String> key, String query) {}

    /**
     * Reads what the database holds, but for this tool's own tables, sorted by kind and name.
     *
     * @param connection stays open and the caller's, as for {@link CatalogReader#read}
     * @throws CatalogException when the server is too old or fails
     */
    public static List<Contents> read(Connection connection) {
        try (Session session = Session.reading(connection)) {
            List<Source> sources = session.rows(
                    "contents",
                    row -> new Source(
                            row.text("kind"),
                            row.text("name"),
                            row.texts("columns"),
                            row.texts("key"),
                            row.text("query")));
            var contents = new ArrayList<Contents>();
            for (Source each : sources) {
                List<List<String>> rows =
                        session.lists(each.query(), each.columns().size());
                contents.add(new Contents(each.kind(), each.name(), each.columns(), each.key(), rows));
            }
            return contents;
        } catch (SQLException e) {
            throw CatalogException.of("reading the rows", e);
        }
    }
}
