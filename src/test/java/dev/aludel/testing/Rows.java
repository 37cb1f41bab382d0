package dev.aludel.testing;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.Literal;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import dev.aludel.schema.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A few rows for each table of a random picture, of values that agree with each other: what refers to a row finds it, and
 * no two are the same where they must not be. Columns that are nullable are empty now and then, but not those of a key.
 */
public final class Rows {

    private final Schema schema;
    private final Set<String> neverEmpty;
    private final Set<QualifiedName> single;
    private final Random random;

    private Rows(Schema schema, Set<String> neverEmpty, Set<QualifiedName> single, Random random) {
        this.schema = schema;
        this.neverEmpty = neverEmpty;
        this.single = single;
        this.random = random;
    }

    /** INSERT statements for the first picture whose rows can also live in the other. */
    public static List<String> inserts(long seed, Schema schema, Schema other) {
        var neverEmpty = new HashSet<String>();
        keyed(schema, neverEmpty);
        keyed(other, neverEmpty);
        var single = new HashSet<QualifiedName>();
        single(schema, other, single);
        single(other, schema, single);
        var rows = new Rows(schema, neverEmpty, single, new Random(seed));
        return schema.tables().stream().map(rows::insert).toList();
    }

    private static void keyed(Schema schema, Set<String> keyed) {
        for (Table table : schema.tables()) {
            var columns = new ArrayList<String>();
            table.primaryKey().ifPresent(each -> columns.addAll(each.columns()));
            table.uniques().forEach(each -> columns.addAll(each.columns()));
            table.foreignKeys().forEach(each -> columns.addAll(each.columns()));
            table.indexes().stream()
                    .filter(Index::unique)
                    .flatMap(each -> each.keys().stream())
                    .map(IndexKey::text)
                    .forEach(columns::add);
            table.columns().stream()
                    .filter(each -> !each.nullable() && each.value() instanceof ColumnValue.Generated)
                    .forEach(each -> table.columns().stream().map(Column::name).forEach(columns::add));
            columns.forEach(column -> keyed.add(table.name() + "." + column));
        }
    }

    /** Tables with a key that tells no rows apart, or none that come or go with one of its columns. */
    private static void single(Schema schema, Schema other, Set<QualifiedName> single) {
        for (Table table : schema.tables()) {
            var keys = new ArrayList<List<String>>();
            table.primaryKey().ifPresent(each -> keys.add(each.columns()));
            table.uniques().forEach(each -> keys.add(each.columns()));
            table.indexes().stream()
                    .filter(Index::unique)
                    .forEach(each ->
                            keys.add(each.keys().stream().map(IndexKey::text).toList()));
            if (!keys.stream().allMatch(key -> key.stream().anyMatch(each -> tellsApart(each, table, other)))) {
                single.add(table.name());
            }
        }
    }

    private static boolean tellsApart(String column, Table table, Schema other) {
        boolean own = table.column(column).isPresent() && !column.matches("(?s)ref_.*|[egm].*");
        return own
                && Family.of(column).distinct()
                && other.table(table.name())
                        .map(each -> each.column(column).isPresent())
                        .orElse(true);
    }

    private String insert(Table table) {
        List<Column> columns = table.columns().stream()
                .filter(each -> !(each.value() instanceof ColumnValue.Generated))
                .toList();
        String head = "INSERT INTO " + Identifier.quote(table.name());
        if (columns.isEmpty()) {
            return head + " DEFAULT VALUES";
        }
        return head + columns.stream().map(Column::name).map(Identifier::quote).collect(listed())
                + " OVERRIDING SYSTEM VALUE VALUES"
                + IntStream.range(0, single.contains(table.name()) ? 1 : Family.ROWS)
                        .mapToObj(row -> columns.stream()
                                .map(each -> value(table, each, row))
                                .collect(listed()))
                        .collect(Collectors.joining(","));
    }

    private String value(Table table, Column column, int row) {
        boolean empty =
                column.nullable() && random.nextInt(4) == 0 && !neverEmpty.contains(table.name() + "." + column.name());
        return empty
                ? "NULL"
                : value(column.name(), column.type(), column.name().startsWith("ref_") ? 0 : row);
    }

    private String value(String column, Type type, int row) {
        var composite = schema.composites().stream()
                .filter(each -> each.name().equals(type.name()))
                .findFirst();
        if (composite.isPresent()) {
            String value = "ROW"
                    + composite.get().attributes().stream()
                            .map(each -> value(each.name(), each.type(), row))
                            .collect(listed())
                    + "::" + TypeName.of(type.element());
            return type.isArray() ? "ARRAY[" + value + "]" : value;
        }
        boolean isEnum = schema.enums().stream().anyMatch(each -> each.name().equals(type.name()));
        String text = isEnum || column.startsWith("e") ? "base" : Family.value(column, type, row);
        boolean brace = type.isArray() && !text.startsWith("{");
        return Literal.quote(brace ? "{" + text + "}" : text);
    }

    private static Collector<CharSequence, ?, String> listed() {
        return Collectors.joining(", ", " (", ")");
    }
}
