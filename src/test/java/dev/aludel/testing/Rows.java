package dev.aludel.testing;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.Literal;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import dev.aludel.schema.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * One row for each table of a random picture, of values that agree with each other: what refers to a row
 * finds it. Columns that are nullable are empty now and then, but not those of a key.
 */
public final class Rows {

    private final Schema schema;
    private final Set<String> neverEmpty;
    private final Random random;

    private Rows(Schema schema, Set<String> neverEmpty, Random random) {
        this.schema = schema;
        this.neverEmpty = neverEmpty;
        this.random = random;
    }

    /** INSERT statements for the first picture whose rows can also live in the others. */
    public static List<String> inserts(long seed, Schema schema, Schema... others) {
        var neverEmpty = new HashSet<String>();
        keyed(schema, neverEmpty);
        Arrays.asList(others).forEach(each -> keyed(each, neverEmpty));
        var rows = new Rows(schema, neverEmpty, new Random(seed));
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

    private String insert(Table table) {
        List<Column> columns = table.columns().stream()
                .filter(each -> !(each.value() instanceof ColumnValue.Generated))
                .toList();
        String head = "INSERT INTO " + Identifier.quote(table.name());
        if (columns.isEmpty()) {
            return head + " DEFAULT VALUES";
        }
        return head + columns.stream().map(Column::name).map(Identifier::quote).collect(listed())
                + " OVERRIDING SYSTEM VALUE VALUES "
                + columns.stream().map(each -> value(table, each)).collect(listed());
    }

    private String value(Table table, Column column) {
        boolean empty =
                column.nullable() && random.nextInt(4) == 0 && !neverEmpty.contains(table.name() + "." + column.name());
        return empty ? "NULL" : value(column.name(), column.type());
    }

    private String value(String column, Type type) {
        var composite = schema.composites().stream()
                .filter(each -> each.name().equals(type.name()))
                .findFirst();
        if (composite.isPresent()) {
            String row = "ROW"
                    + composite.get().attributes().stream()
                            .map(each -> value(each.name(), each.type()))
                            .collect(listed())
                    + "::" + TypeName.of(type.element());
            return type.isArray() ? "ARRAY[" + row + "]" : row;
        }
        boolean isEnum = schema.enums().stream().anyMatch(each -> each.name().equals(type.name()));
        String text =
                isEnum || column.startsWith("e") ? "base" : Family.of(column).value();
        boolean brace = type.isArray() && !text.startsWith("{");
        return Literal.quote(brace ? "{" + text + "}" : text);
    }

    private static Collector<CharSequence, ?, String> listed() {
        return Collectors.joining(", ", " (", ")");
    }
}
