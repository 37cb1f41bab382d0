package dev.aludel.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Short forms of what JDBC spells out. */
final class Sql {

    private static final Pattern EXPECTED = Pattern.compile("rows=(\\d+)");

    private Sql() {}

    /** Runs a text as it stands: no JDBC escapes, no parameters. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** The first column of the first row, as text; {@code null} for NULL or no row. */
    static @Nullable String text(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = prepare(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** The same of a query as it stands, in which a question mark is no parameter. */
    static @Nullable String unprepared(Connection connection, String sql) throws SQLException {
        return unprepared(connection, sql, 1).map(row -> row.get(0)).orElse(null);
    }

    /** The first columns of the first row of a query as it stands, as texts; nothing when there is no row. */
    static Optional<List<@Nullable String>> unprepared(Connection connection, String sql, int columns)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (var row = statement.executeQuery(sql)) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var values = new ArrayList<@Nullable String>();
                for (int i = 1; i <= columns; i++) {
                    values.add(row.getString(i));
                }
                return Optional.of(values);
            }
        }
    }

    /** How many rows the planner expects of a query; nothing of it runs. */
    static OptionalLong expectedRows(Connection connection, String query) throws SQLException {
        Matcher guess = EXPECTED.matcher(String.valueOf(unprepared(connection, "EXPLAIN " + query)));
        return guess.find() ? OptionalLong.of(Long.parseLong(guess.group(1))) : OptionalLong.empty();
    }

    /** Runs an INSERT, UPDATE or DELETE and says how many rows it met. */
    static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (var statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
