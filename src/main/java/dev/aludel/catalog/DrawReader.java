package dev.aludel.catalog;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.Literal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks how far sequences are, and the columns that draw from them. */
public final class DrawReader {

    /**
     * Where a sequence and its column are.
     *
     * @param draw the two
     * @param last the sequence's last value, or the first to come
     * @param called whether that was handed out
     * @param highest the column's highest value
     */
    public record Position(Draw draw, long last, boolean called, long highest) {}

    private DrawReader() {}

    /**
     * Reads the positions of those whose column has a value. Both must be there. What the role may not read is left
     * out: that is no reason to stop.
     *
     * @param connection stays open and the caller's, as for {@link CatalogReader#read}
     */
    public static List<Position> read(Connection connection, List<Draw> draws) {
        try (Session session = Session.reading(connection)) {
            var positions = new ArrayList<Position>();
            for (Draw each : readable(session, draws)) {
                position(session, each).ifPresent(positions::add);
            }
            return positions;
        } catch (SQLException e) {
            throw CatalogException.of("reading how far the sequences are", e);
        }
    }

    private static List<Draw> readable(Session session, List<Draw> draws) throws SQLException {
        if (draws.isEmpty()) {
            return List.of();
        }
        String named = IntStream.range(0, draws.size())
                .mapToObj(i -> "(%d, %s, %s)"
                        .formatted(
                                i,
                                Literal.quote(
                                        Identifier.quote(draws.get(i).column().table())),
                                Literal.quote(Identifier.quote(draws.get(i).sequence()))))
                .collect(Collectors.joining(", "));
        return session.lists("""
                        SELECT place::text FROM (VALUES %s) AS drawn (place, source, numbers)
                        WHERE has_table_privilege(to_regclass(source), 'SELECT')
                          AND has_sequence_privilege(to_regclass(numbers), 'SELECT')
                        ORDER BY place""".formatted(named), 1).stream()
                .map(row -> draws.get(Integer.parseInt(row.get(0))))
                .toList();
    }

    private static Optional<Position> position(Session session, Draw draw) throws SQLException {
        String query =
                "SELECT last_value::text, is_called::text, highest::text FROM %s, (SELECT max(%s) FROM %s) AS it (highest) WHERE highest IS NOT NULL"
                        .formatted(
                                Identifier.quote(draw.sequence()),
                                Identifier.quote(draw.column().column()),
                                Identifier.quote(draw.column().table()));
        return session.lists(query, 3).stream()
                .findFirst()
                .map(row -> new Position(
                        draw,
                        Long.parseLong(row.get(0)),
                        Boolean.parseBoolean(row.get(1)),
                        Long.parseLong(row.get(2))));
    }
}
