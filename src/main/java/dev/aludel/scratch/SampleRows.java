package dev.aludel.scratch;

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
 * A few rows for the tables of any picture, so that what fails only where there are rows fails on a scratch database
 * too. The value in row number n depends on n and on the type only, so keys are unique and what refers to a row finds
 * it; texts are digits, which most casts take. Rules that need understanding are not met: a table whose rows are refused
 * stays empty, and so does what must refer to it.
 */
final class SampleRows {

    private static final int ROWS = 3;

    private final Schema schema;
    private final Connection connection;
    private final boolean nulls;

    private SampleRows(Schema schema, Connection connection, boolean nulls) {
        this.schema = schema;
        this.connection = connection;
        this.nulls = nulls;
    }

    /**
     * Inserts the rows, committed.
     *
     * @param connection in auto-commit mode; stays open
     * @param schema what is there
     * @param nulls whether to add a row in which everything is null that may be
     * @return how many rows each table took, without those that took none
     */
    static Map<QualifiedName, Integer> insert(Connection connection, Schema schema, boolean nulls) throws SQLException {
        return new SampleRows(schema, connection, nulls).insert();
    }

    /**
     * Again and again, while a table takes rows that it refused before what it refers to had some. Then the sequences go
     * past the rows, as if they had numbered them, so that a branch can insert more.
     */
    private Map<QualifiedName, Integer> insert() throws SQLException {
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
        for (String sequence : sequences()) {
            ifTaken("SELECT pg_catalog.nextval(%s) FROM pg_catalog.generate_series(1, %d)"
                    .formatted(Literal.quote(sequence), ROWS + 1));
        }
        return filled;
    }

    private List<String> sequences() throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT pg_catalog.format('%I.%I', schemaname, sequencename) FROM pg_catalog.pg_sequences"
                                + " WHERE sequencename <> 'aludel_history_id_seq' AND schemaname <> 'aludel_kept' ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private int insert(Table table) throws SQLException {
        int rows = 0;
        for (int row = 1; row <= ROWS + (nulls ? 1 : 0); row++) {
            if (ifTaken(statement(table, row))) {
                rows++;
            }
        }
        return rows;
    }

    private boolean ifTaken(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            if (isRefusal(e)) {
                return false;
            }
            throw e;
        }
    }

    /**
     * What the table or one of its triggers does not take: integrity constraint violations, values that a type does not
     * take, and exceptions raised by hand (classes 23, 22 and P0), and partitions that are not there.
     */
    private static boolean isRefusal(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("23") || state.startsWith("22") || state.startsWith("P0") || state.startsWith("42");
    }

    private String statement(Table table, int row) {
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
                        + columns.stream().map(column -> value(column, row)).collect(listed());
    }

    private String value(Column column, int row) {
        return row > ROWS && column.nullable() ? "NULL" : value(column.type(), row);
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

    private static Collector<CharSequence, ?, String> listed() {
        return Collectors.joining(", ", " (", ")");
    }
}
