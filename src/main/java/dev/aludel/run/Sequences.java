package dev.aludel.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Keeps sequences where they are though numbers are drawn from them in a transaction that is rolled back.
 *
 * <p>{@code nextval} is not undone by a rollback. But {@code ALTER SEQUENCE} writes a sequence anew, since
 * PostgreSQL 10 in its transaction (release notes, E.5.2), so the numbers that are drawn after it come from
 * a copy that a rollback throws away. It locks out whoever else wants a number until then, so it is done
 * only to sequences that a statement names, or that fill a table that it inserts into.
 */
final class Sequences {

    private static final Pattern WORD = Pattern.compile("\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Pattern INSERTS = Pattern.compile("(?is).*\\b(?:INSERT|MERGE|COPY)\\b.*");
    private static final String NAMED = """
            SELECT DISTINCT s.oid::regclass::text, q.seqcache
            FROM pg_catalog.pg_class s
            JOIN pg_catalog.pg_sequence q ON q.seqrelid = s.oid
            LEFT JOIN pg_catalog.pg_depend o
              ON o.classid = 'pg_catalog.pg_class'::regclass AND o.objid = s.oid AND o.deptype IN ('a', 'i')
            LEFT JOIN pg_catalog.pg_depend f
              ON f.classid = 'pg_catalog.pg_attrdef'::regclass AND f.refobjid = s.oid
            LEFT JOIN pg_catalog.pg_attrdef d ON d.oid = f.objid
            LEFT JOIN pg_catalog.pg_class t ON t.oid IN (o.refobjid, d.adrelid)
            WHERE s.relname = ANY (?) OR (? AND t.relname = ANY (?))
            ORDER BY 1""";
    private static final String PLACES = """
            SELECT pg_catalog.format('%I.%I', schemaname, sequencename), last_value FROM pg_catalog.pg_sequences""";

    private final Connection connection;
    private final Set<String> kept = new HashSet<>();
    private final Map<String, String> before;

    /** @param connection before the transaction that is to be rolled back */
    Sequences(Connection connection) throws SQLException {
        this.connection = connection;
        this.before = places();
    }

    /** In the transaction: keeps those from which a statement may draw. What we may not alter cannot be kept. */
    void keepBefore(String sql) throws SQLException {
        Object words = connection.createArrayOf("text", words(sql));
        Map<String, String> found = new TreeMap<>();
        try (var statement = Sql.prepare(
                        connection, NAMED, words, INSERTS.matcher(sql).matches(), words);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        for (var sequence : found.entrySet()) {
            if (kept.add(sequence.getKey())) {
                keep("ALTER SEQUENCE " + sequence.getKey() + " CACHE " + sequence.getValue());
            }
        }
    }

    private void keep(String alter) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try {
            Sql.execute(connection, alter);
            connection.releaseSavepoint(savepoint);
        } catch (SQLException e) {
            connection.rollback(savepoint);
        }
    }

    /** After the transaction: those that are not where they were. */
    List<String> moved() throws SQLException {
        var moved = new ArrayList<String>();
        places().forEach((name, place) -> {
            if (!place.equals(before.getOrDefault(name, place))) {
                moved.add(name);
            }
        });
        return moved;
    }

    private Map<String, String> places() throws SQLException {
        var places = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(PLACES)) {
            while (rows.next()) {
                places.put(rows.getString(1), String.valueOf(rows.getString(2)));
            }
        }
        return places;
    }

    private static String[] words(String sql) {
        return WORD.matcher(sql)
                .results()
                .map(found -> found.group())
                .map(word -> word.startsWith("\"")
                        ? word.substring(1, word.length() - 1).replace("\"\"", "\"")
                        : word.toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
    }
}
