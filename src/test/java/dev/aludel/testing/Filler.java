package dev.aludel.testing;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Literal;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import dev.aludel.schema.TypeName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Fills the tables of any picture with a few rows, as far as its rules can be met without understanding
 * them. The value in row number n depends on n and on the type only, so keys are unique and what refers
 * to a row finds it. A table whose rows are refused stays empty, and so does what must refer to it.
 */
public final class Filler {

    private static final int ROWS = 3;

    private final Schema schema;
    private final Connection connection;

    private Filler(Schema schema, Connection connection) {
        this.schema = schema;
        this.connection = connection;
    }

    /** Inserts the rows, committed, and returns how many each table took. */
    public static Map<QualifiedName, Integer> fill(Connection connection, Schema schema) throws SQLException {
        return new Filler(schema, connection).fill();
    }

    /** Again and again, while a table takes rows that it refused before what it refers to had some. */
    private Map<QualifiedName, Integer> fill() throws SQLException {
        Map<QualifiedName, Integer> filled = new TreeMap<>();
        var left = new ArrayList<>(schema.tables());
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Table table : List.copyOf(left)) {
                int rows = insert(table);
                if (rows > 0) {
                    filled.put(table.name(), rows);
                    left.remove(table);
                    progress = true;
                }
            }
        }
        return filled;
    }

    private int insert(Table table) throws SQLException {
        int rows = 0;
        for (int row = 1; row <= ROWS; row++) {
            try (var statement = connection.createStatement()) {
                statement.execute(insert(table, row));
                rows++;
            } catch (SQLException e) {
                if (!isRefusal(e)) {
                    throw e;
                }
            }
        }
        return rows;
    }

    /** Integrity constraint violations and values that a type does not take (classes 23 and 22). */
    private static boolean isRefusal(SQLException e) {
        return e.getSQLState() != null
                && (e.getSQLState().startsWith("23") || e.getSQLState().startsWith("22"));
    }

    private String insert(Table table, int row) {
        List<Column> columns = table.columns().stream()
                .filter(column -> !(column.value() instanceof ColumnValue.Generated))
                .toList();
        String into = "INSERT INTO " + Identifier.quote(table.name());
        return columns.isEmpty()
                ? into + " DEFAULT VALUES"
                : into
                        + columns.stream()
                                .map(Column::name)
                                .map(Identifier::quote)
                                .collect(listed())
                        + " OVERRIDING SYSTEM VALUE VALUES"
                        + columns.stream()
                                .map(column -> value(column.type(), row))
                                .collect(listed());
    }

    private String value(Type type, int row) {
        if (type.isArray()) {
            return "ARRAY[" + value(type.element(), row) + "]::" + TypeName.of(type);
        }
        for (EnumType each : schema.enums()) {
            if (each.name().equals(type.name())) {
                return Literal.quote(each.values().get((row - 1) % each.values().size()));
            }
        }
        for (CompositeType each : schema.composites()) {
            if (each.name().equals(type.name())) {
                return "ROW"
                        + each.attributes().stream()
                                .map(attribute -> value(attribute.type(), row))
                                .collect(listed())
                        + "::" + TypeName.of(type);
            }
        }
        return Literal.quote(text(type, row));
    }

    private static String text(Type type, int row) {
        return switch (type.name().name()) {
            case "boolean" -> row % 2 == 0 ? "false" : "true";
            case "text", "character varying", "character", "bpchar", "name", "citext" -> string(type, row);
            case "date" -> "2020-02-0" + row;
            case "timestamp without time zone", "timestamp with time zone" -> "2020-02-0" + row + " 10:20:30";
            case "time without time zone", "time with time zone" -> "10:20:0" + row;
            case "interval" -> row + " days";
            case "uuid" -> "00000000-0000-0000-0000-00000000000" + row;
            case "json", "jsonb" -> "{\"k\": " + row + "}";
            case "bytea" -> "\\x0" + row;
            case "inet", "cidr" -> "10.0.0." + row;
            case "bit", "bit varying" ->
                "1"
                        .repeat(
                                type.modifiers().isEmpty()
                                        ? 1
                                        : Integer.parseInt(type.modifiers().get(0)));
            case "int4range", "int8range", "numrange" -> "[" + 10 * row + "," + (10 * row + 5) + ")";
            default -> Integer.toString(row);
        };
    }

    private static String string(Type type, int row) {
        int room = type.modifiers().isEmpty()
                ? 10
                : Integer.parseInt(type.modifiers().get(0));
        return room > 5 ? "value" + row : Integer.toString(row);
    }

    private static Collector<CharSequence, ?, String> listed() {
        return Collectors.joining(", ", " (", ")");
    }
}
