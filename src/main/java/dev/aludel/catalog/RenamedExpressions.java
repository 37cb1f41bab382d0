package dev.aludel.catalog;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Literal;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A picture after renames, with its expressions as PostgreSQL prints them then. PostgreSQL keeps
 * expressions as trees that refer to columns, types and enum values by number, and writes the names of
 * today whenever it prints one. So it is asked: every table with an expression that a rename may reach is
 * created as a temporary table, under the old names ({@link Probe}), the temporary objects get their new
 * names, and the catalogs are read. Everything is rolled back; no lock is taken on any of the user's
 * tables.
 */
public final class RenamedExpressions {

    private final Session session;
    private final Schema schema;
    private final Renaming renaming;
    private final Map<Table, Table> renamed = new LinkedHashMap<>();

    private RenamedExpressions(Session session, Schema schema, Renaming renaming) {
        this.session = session;
        this.schema = schema;
        this.renaming = renaming;
        for (Table table : schema.tables()) {
            renamed.put(table, renaming.applied(table));
        }
    }

    /**
     * The picture after the renames.
     *
     * @param connection as for {@link ExpressionNormalizer#normalize}
     * @param schema the picture before, as it was read from a server
     * @throws CatalogException as there
     */
    public static Schema of(Connection connection, Schema schema, Renaming renaming) {
        Schema plain = renaming.applied(schema);
        if (schema.tables().stream().noneMatch(table -> reached(table, renaming))) {
            return plain;
        }
        try (Session session = Session.probing(connection)) {
            session.requireTemporary("normalising expressions");
            session.attempt(new Scenery(schema, session, renaming::touchesType).statements());
            return plain.withTables(new RenamedExpressions(session, schema, renaming).tables());
        } catch (SQLException e) {
            throw CatalogException.of("normalising expressions", e);
        }
    }

    private static boolean reached(Table table, Renaming renaming) {
        return Probe.needed(table) && (renaming.touchesTypes() || renaming.touches(table.name()));
    }

    private List<Table> tables() throws SQLException {
        List<Table> reached = schema.tables().stream()
                .filter(table -> reached(table, renaming))
                .toList();
        List<Table> alone = reached.stream().filter(this::mayNameItself).toList();
        List<Table> together =
                reached.stream().filter(table -> !alone.contains(table)).toList();
        for (Map<String, Probe> round : ExpressionNormalizer.rounds(schema.withTables(together))) {
            session.undoing(() -> read(round, name -> name));
        }
        for (Table table : alone) {
            for (Map<String, Probe> round : ExpressionNormalizer.rounds(schema.withTables(List.of(table)))) {
                session.undoing(
                        () -> read(round, name -> renaming.table(table.name()).name()));
            }
        }
        return List.copyOf(renamed.values());
    }

    /** An expression about the whole row names its table; temporary tables of new names could be in each other's way. */
    private boolean mayNameItself(Table table) {
        return !renaming.table(table.name()).equals(table.name())
                && new Probe(table, "")
                        .texts()
                        .anyMatch(text ->
                                text.contains(Identifier.quote(table.name().name())));
    }

    private void read(Map<String, Probe> round, Function<String, String> newName) throws SQLException {
        ExpressionNormalizer.create(session, round);
        var statements = new ArrayList<String>();
        round.forEach((name, probe) -> statements.addAll(columns(name, probe.table())));
        statements.addAll(types());
        round.keySet().stream()
                .filter(name -> !newName.apply(name).equals(name))
                .forEach(name -> statements.add(
                        "ALTER TABLE " + temporary(name) + " RENAME TO " + Identifier.quote(newName.apply(name))));
        session.attempt(statements);
        var fresh = new LinkedHashMap<String, Probe>();
        round.forEach((name, probe) ->
                fresh.put(newName.apply(name), new Probe(renaming.applied(probe.table()), newName.apply(name))));
        ExpressionNormalizer.read(session, fresh);
        round.forEach((name, probe) -> renamed.put(
                probe.table(),
                merged(
                        renaming.applied(probe.table()),
                        fresh.get(newName.apply(name)).normalized())));
    }

    private static String temporary(String name) {
        return "pg_temp." + Identifier.quote(name);
    }

    /** In two steps, since names may change places. */
    private List<String> columns(String name, Table table) {
        var away = new ArrayList<String>();
        var there = new ArrayList<String>();
        for (Column column : table.columns()) {
            String now = renaming.column(table.name(), column.name());
            if (!now.equals(column.name())) {
                String aside = Identifier.quote("aludel renamed " + away.size());
                String rename = "ALTER TABLE " + temporary(name) + " RENAME COLUMN ";
                away.add(rename + Identifier.quote(column.name()) + " TO " + aside);
                there.add(rename + aside + " TO " + Identifier.quote(now));
            }
        }
        return Stream.concat(away.stream(), there.stream()).toList();
    }

    /** Values first, in the old types. */
    private List<String> types() {
        var valuesAway = new ArrayList<String>();
        var valuesThere = new ArrayList<String>();
        var typesAway = new ArrayList<String>();
        var typesThere = new ArrayList<String>();
        for (Rename each : renaming.renames()) {
            if (each instanceof Rename.OfValue value) {
                String aside = Literal.quote("aludel renamed " + valuesAway.size());
                String rename = "ALTER TYPE " + Scenery.placed(value.type()) + " RENAME VALUE ";
                valuesAway.add(rename + Literal.quote(value.from()) + " TO " + aside);
                valuesThere.add(rename + aside + " TO " + Literal.quote(value.to()));
            } else if (each instanceof Rename.OfType type) {
                String aside = "aludel renamed " + typesAway.size();
                typesAway.add("ALTER TYPE " + Scenery.placed(type.from()) + " RENAME TO " + Identifier.quote(aside));
                typesThere.add("ALTER TYPE " + Scenery.placed(type.from().sibling(aside)) + " RENAME TO "
                        + Identifier.quote(type.to()));
            }
        }
        return Stream.of(valuesAway, valuesThere, typesAway, typesThere)
                .flatMap(List::stream)
                .toList();
    }

    /** The sequences of defaults are the user's own and still have their old names: those are known without a server. */
    private static Table merged(Table plain, Table printed) {
        return printed.withColumns(plain.columns().stream()
                .map(column -> {
                    ColumnValue value =
                            printed.column(column.name()).map(Column::value).orElse(column.value());
                    boolean draws = column.value() instanceof ColumnValue.Default given
                            && !given.sequences().isEmpty();
                    return draws || value instanceof ColumnValue.None ? column : column.withValue(value);
                })
                .toList());
    }
}
