package dev.aludel.run;

import dev.aludel.catalog.CatalogReader;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must be the same at the end, wherever an upgrade was ended.
 *
 * @param schema the catalog
 * @param rows what is in each table
 * @param invalid how many indexes are not valid
 * @param version the rows of the version table
 * @param history how often each revision is done, and how many attempts look as if they were at work
 */
record KillPicture(Schema schema, Map<String, String> rows, String invalid, String version, String history) {

    private static final String DONE = """
            SELECT string_agg(revision || ' ' || n, ', ' ORDER BY revision)
                   || (SELECT ', running ' || count(*) FROM aludel_history WHERE outcome = 'running')
            FROM (SELECT revision, count(*) AS n FROM aludel_history WHERE outcome = 'done' GROUP BY 1) d""";

    static KillPicture of(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            Schema schema = CatalogReader.read(connection).schema();
            boolean versioned = Sql.text(connection, "SELECT to_regclass('aludel_version')::text") != null;
            return new KillPicture(
                    schema,
                    rows(connection, schema),
                    String.valueOf(Sql.text(connection, "SELECT count(*) FROM pg_index WHERE NOT indisvalid")),
                    VersionTable.read(connection, Optional.empty()).toString(),
                    versioned ? String.valueOf(Sql.text(connection, DONE)) : "");
        }
    }

    private static Map<String, String> rows(Connection connection, Schema schema) throws SQLException {
        var rows = new TreeMap<String, String>();
        for (Table table : schema.tables()) {
            String sql =
                    "SELECT string_agg(t::text, ' ' ORDER BY t::text) FROM " + Identifier.quote(table.name()) + " t";
            rows.put(table.name().toString(), String.valueOf(Sql.text(connection, sql)));
        }
        return rows;
    }

    /** What is different in another one; empty when nothing is. */
    String difference(KillPicture other) {
        var text = new StringBuilder();
        if (!schema.equals(other.schema)) {
            var mine = new TreeSet<String>();
            var theirs = new TreeSet<String>();
            schema.tables().forEach(table -> mine.add(table.toString()));
            other.schema.tables().forEach(table -> theirs.add(table.toString()));
            var both = new TreeSet<>(mine);
            both.retainAll(theirs);
            mine.removeAll(both);
            theirs.removeAll(both);
            append(text, "catalog", mine.isEmpty() && theirs.isEmpty() ? schema : mine, theirs);
        }
        rows.forEach((table, now) -> append(text, "rows of " + table, now, other.rows.getOrDefault(table, "none")));
        append(text, "invalid indexes", invalid, other.invalid);
        append(text, "version", version, other.version);
        append(text, "history", history, other.history);
        return text.toString();
    }

    private static void append(StringBuilder text, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            text.append("\n    ")
                    .append(what)
                    .append(": ")
                    .append(expected)
                    .append(", but is ")
                    .append(actual);
        }
    }
}
