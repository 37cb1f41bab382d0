package dev.aludel.catalog;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings the expressions of a wanted schema to the text that PostgreSQL itself prints, the text that
 * {@link CatalogReader} reads: defaults, checks, generation expressions, index keys and predicates.
 *
 * <p>How: every table that has an expression is created, with its expressions and without its rows, as
 * a temporary table of the same name ({@link Probe}); the wanted types and sequences that do not exist
 * yet, or differ, hide the live ones in the same way ({@link Scenery}). Then the catalogs are asked how
 * they spell what they were told, and everything is rolled back. No default, check or key is ever
 * evaluated; PostgreSQL only parses them (and may fold constants in a generation expression, as it
 * does when the real table is created). No lock is taken on any of the user's tables.
 */
public final class ExpressionNormalizer {

    /**
     * How many temporary tables exist at a time. Each costs a lock, of which a server that is left at
     * its defaults has 6,400 for everybody.
     */
    private static final int AT_A_TIME = 1000;

    private ExpressionNormalizer() {}

    /**
     * Normalises all expressions of the schema. One that the server refuses is left as it is and
     * reported; a default that the server takes for none ({@code NULL}) becomes none; an index key
     * written as an expression that is a bare column becomes a column.
     *
     * @param connection stays open and the caller's, and is as before; its role needs the privilege
     *     TEMPORARY, and CREATE only when the schema has types or sequences in namespaces other than the
     *     default one that do not exist yet
     * @throws CatalogException when the role may not create temporary objects, or the server fails
     */
    public static Normalized normalize(Connection connection, Schema schema) {
        if (schema.tables().stream().noneMatch(Probe::needed)) {
            return new Normalized(schema, List.of());
        }
        try (Session session = Session.probing(connection)) {
            session.requireTemporary("normalising expressions");
            session.attempt(new Scenery(schema, session).statements());
            return normalized(session, schema);
        } catch (SQLException e) {
            throw CatalogException.of("normalising expressions", e);
        }
    }

    private static Normalized normalized(Session session, Schema schema) throws SQLException {
        var tables = new LinkedHashMap<QualifiedName, Table>();
        schema.tables().forEach(table -> tables.put(table.name(), table));
        var rejected = new ArrayList<Rejected>();
        for (Map<String, Probe> round : rounds(schema)) {
            session.undoing(() -> run(session, round));
            for (Probe probe : round.values()) {
                tables.put(probe.table().name(), probe.normalized());
                rejected.addAll(probe.rejected());
            }
        }
        return new Normalized(schema.withTables(tables.values()), rejected);
    }

    /** First every table whole; those that the server refuses, piece by piece; then the reading. */
    private static void run(Session session, Map<String, Probe> round) throws SQLException {
        create(session, round);
        read(session, round);
    }

    static void create(Session session, Map<String, Probe> round) throws SQLException {
        List<Probe> probes = List.copyOf(round.values());
        Map<Integer, String> refused =
                session.attempt(probes.stream().map(Probe::whole).toList());
        var pieces = new ArrayList<Probe.Piece>();
        refused.keySet().forEach(place -> pieces.addAll(probes.get(place).pieces()));
        session.attempt(pieces.stream().map(Probe.Piece::statement).toList())
                .forEach((place, reason) -> pieces.get(place).refuse(reason));
    }

    static void read(Session session, Map<String, Probe> round) throws SQLException {
        session.rows("expressions", row -> {
            Probe probe = round.get(row.text("table_name"));
            if (probe != null) {
                probe.printed(row.text("kind"), row.text("object"), row.text("expression"));
            }
            return probe;
        });
    }

    /** Tables of one name cannot be temporary tables at the same time. */
    static List<Map<String, Probe>> rounds(Schema schema) {
        Set<String> taken = Scenery.names(schema);
        var rounds = new ArrayList<Map<String, Probe>>();
        int number = 0;
        for (Table table : schema.tables()) {
            if (Probe.needed(table)) {
                String name = table.name().name();
                String free = taken.contains(name) ? "aludel probe " + number++ : name;
                roomFor(free, rounds).put(free, new Probe(table, free));
            }
        }
        return rounds;
    }

    private static Map<String, Probe> roomFor(String name, List<Map<String, Probe>> rounds) {
        for (Map<String, Probe> round : rounds) {
            if (round.size() < AT_A_TIME && !round.containsKey(name)) {
                return round;
            }
        }
        rounds.add(new LinkedHashMap<>());
        return rounds.get(rounds.size() - 1);
    }
}
