package dev.aludel.run;

import dev.aludel.sql.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a failed {@code CREATE INDEX CONCURRENTLY} leaves behind: an index that is maintained and never
 * used, and in the way of the next try (PostgreSQL's manual, "Building Indexes Concurrently").
 */
final class InvalidIndex {

    private static final String NAME = "(\"(?:[^\"]|\"\")+\"|[^\\s\"().]+)";
    private static final Pattern CREATE =
            Pattern.compile("(?is)^\\s*CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+CONCURRENTLY\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?"
                    + NAME + "\\s+ON\\s+(?:ONLY\\s+)?(" + NAME + "(?:\\." + NAME + ")?).*");

    /** An index that another session builds at this moment is invalid too, and none of ours. */
    private static final String FIND = """
            SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)
            FROM pg_catalog.pg_index i
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE i.indrelid = pg_catalog.to_regclass(?) AND c.relname = ? AND c.relkind = 'i' AND NOT i.indisvalid
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p
                              WHERE p.index_relid = i.indexrelid)""";

    private static final Pattern REINDEX =
            Pattern.compile("(?is)^\\s*REINDEX\\s+(?:\\([^)]*\\)\\s*)?(?:INDEX|TABLE)\\s+CONCURRENTLY\\s+(" + NAME
                    + "(?:\\." + NAME + ")?)\\s*$");

    /** The copies of a rebuild that did not end (PostgreSQL's manual, REINDEX, "Rebuilding Indexes Concurrently"). */
    private static final String COPIES = """
            SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)
            FROM pg_catalog.pg_index i
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE i.indrelid = coalesce((SELECT o.indrelid FROM pg_catalog.pg_index o
                                         WHERE o.indexrelid = pg_catalog.to_regclass(?)),
                                        pg_catalog.to_regclass(?))
              AND c.relname ~ '_cc(new|old)[0-9]*$' AND c.relkind = 'i' AND NOT i.indisvalid
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p
                              WHERE p.index_relid = i.indexrelid)
            LIMIT 1""";

    private static final String ALL = """
            SELECT c.oid::regclass::text || ' on ' || i.indrelid::regclass::text
            FROM pg_catalog.pg_index i
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT i.indisvalid AND c.relkind = 'i' AND n.nspname NOT LIKE 'pg\\_%'
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p
                              WHERE p.index_relid = i.indexrelid)
            ORDER BY 1""";

    private InvalidIndex() {}

    /** All that nobody builds at this moment: {@code t_id_idx on t}. */
    static List<String> all(Connection connection) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Whether a statement builds or drops an index without blocking others. */
    static boolean isConcurrent(String sql) {
        return Pattern.compile(
                        "(?is)^\\s*(?:CREATE\\s+(?:UNIQUE\\s+)?INDEX|DROP\\s+INDEX|REINDEX\\b.*?)\\s+CONCURRENTLY\\b.*")
                .matcher(SqlScript.withoutComments(sql))
                .matches();
    }

    /** Drops the invalid index that stands where a statement is about to build one, or that a rebuild has left. */
    static void dropBefore(Connection connection, String statement) throws SQLException {
        String sql = SqlScript.withoutComments(statement);
        Matcher rebuild = REINDEX.matcher(sql);
        if (rebuild.matches()) {
            String name = rebuild.group(1);
            for (@Nullable String copy = Sql.text(connection, COPIES, name, name);
                    copy != null;
                    copy = Sql.text(connection, COPIES, name, name)) {
                Sql.execute(connection, "DROP INDEX CONCURRENTLY " + copy);
            }
        }
        Matcher create = CREATE.matcher(sql);
        if (create.matches()) {
            @Nullable String left = Sql.text(connection, FIND, create.group(2), exact(create.group(1)));
            if (left != null) {
                Sql.execute(connection, "DROP INDEX CONCURRENTLY " + left);
            }
        }
    }

    /** For a script: the query that says whether the index that a statement builds is valid. */
    static Optional<String> validity(String sql) {
        Matcher create = CREATE.matcher(SqlScript.withoutComments(sql));
        if (!create.matches()) {
            return Optional.empty();
        }
        return Optional.of("""
                SELECT i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                WHERE i.indrelid = to_regclass(%s) AND c.relname = %s""".formatted(literal(create.group(2)), literal(exact(create.group(1)))));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String exact(String name) {
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toLowerCase(Locale.ROOT);
    }
}
