package dev.aludel.testing;

import dev.aludel.schema.Type;
import java.util.List;
import java.util.Map;

/**
 * A column's name says of which family its type is, whatever table it is in. All types of a family can be cast into one
 * another, and so can the values that stand for it: whatever happens to a filled column, its rows survive, though values
 * that only some of the types have may be rounded.
 *
 * @param types the types of the family
 * @param values a value for each row, as string constants of any of the types
 * @param linkable whether a foreign key may stand on it
 * @param sortable whether a b-tree can hold it
 * @param distinct whether no two of the values are equal, whatever they are cast to
 */
record Family(List<Type> types, List<String> values, boolean linkable, boolean sortable, boolean distinct) {

    /** How many rows there are values for. */
    static final int ROWS = 3;

    private static final Map<Character, Family> BY_LETTER = Map.ofEntries(
            Map.entry(
                    'n',
                    linkable(
                            List.of("1", "2", "3"),
                            "smallint",
                            "integer",
                            "bigint",
                            "integer",
                            "bigint",
                            "numeric(10,0)",
                            "numeric(12,0)",
                            "text",
                            "varchar(20)")),
            Map.entry(
                    's',
                    linkable(
                            List.of("abc", "b \"c\"", "D'e"),
                            "text",
                            "varchar",
                            "varchar(10)",
                            "varchar(40)",
                            "varchar(255)")),
            Map.entry('c', sortable(List.of("abc", "b c", "D"), "char(8)", "text", "varchar(20)")),
            Map.entry(
                    'r',
                    sortable(
                            List.of("1.5", "2.25", "-3"),
                            "real",
                            "double precision",
                            "numeric(8,2)",
                            "numeric(12,4)",
                            "numeric")),
            Map.entry('b', repeating(List.of("1", "0", "1"), true, "boolean", "smallint", "integer", "bigint")),
            Map.entry(
                    'd',
                    sortable(
                            List.of("2020-02-29", "2021-03-04", "1999-12-31"),
                            "date",
                            "timestamp",
                            "timestamp(3)",
                            "timestamptz",
                            "timestamptz(3)",
                            "varchar(40)")),
            Map.entry('h', sortable(List.of("10:20:30", "23:59:58", "00:00:00"), "time", "time(3)", "interval")),
            Map.entry(
                    'u',
                    linkable(
                            List.of(
                                    "00000000-0000-0000-0000-000000000001",
                                    "00000000-0000-0000-0000-000000000002",
                                    "fedcba98-0000-0000-0000-000000000003"),
                            "uuid",
                            "uuid",
                            "text",
                            "varchar(40)")),
            Map.entry(
                    'j',
                    repeating(List.of("{\"k\": 1}", "[]", "{\"k\": null}"), false, "json", "jsonb", "jsonb", "text")),
            Map.entry(
                    'a',
                    repeating(
                            List.of("{1,2}", "{}", "{3,NULL}"),
                            false,
                            "integer[]",
                            "bigint[]",
                            "text[]",
                            "varchar(10)[]")),
            Map.entry(
                    'v',
                    repeating(List.of("7", "8", "9"), false, "integer", "bigint", "integer[]", "bigint[]", "text[]")),
            Map.entry(
                    'p',
                    repeating(List.of("[1,5)", "[6,9)", "empty"), true, "int4range", "int8range", "numrange", "text")),
            Map.entry('i', sortable(List.of("10.0.0.0/8", "10.1.0.0/16", "192.168.0.1"), "inet", "cidr", "text")),
            Map.entry('x', sortable(List.of("abc", "bcd", "c"), "bytea", "text")));

    /** What only some types of a family can hold, for the second row and the third. */
    private static final Map<String, List<String>> OWN = Map.ofEntries(
            Map.entry("b bigint", List.of("0", "2")),
            Map.entry("d timestamp without time zone", List.of("2021-03-04 10:20:30.123456", "1999-12-31 23:59:59")),
            Map.entry("d timestamp with time zone", List.of("2021-03-04 10:20:30.123456+00", "1999-12-31 23:59:59+00")),
            Map.entry("h time without time zone", List.of("23:59:58.654321", "00:00:00")),
            Map.entry("h interval", List.of("23:59:58.654321", "3 days")),
            Map.entry("r numeric", List.of("2.252525", "-3")),
            Map.entry("i inet", List.of("10.1.0.0/16", "10.2.3.4/16")));

    /** The family of a column with this name; of one named {@code ref_target_column}, that of the column. */
    static Family of(String column) {
        return BY_LETTER.getOrDefault(letter(column), BY_LETTER.get('s'));
    }

    private static char letter(String column) {
        String own = column.startsWith("ref_") ? column.substring(column.indexOf('_', 4) + 1) : column;
        return own.equals("id") || own.equals("order") || own.startsWith("g")
                ? 'n'
                : Character.toLowerCase(own.charAt(0));
    }

    /** The value that all rows could have. */
    String value() {
        return values.get(0);
    }

    /** The value of a column in a row, counted from zero; in the first one that of {@link #value()}. */
    static String value(String column, Type type, int row) {
        List<String> own = OWN.get(
                letter(column) + " " + (type.isArray() ? "" : type.name().name()));
        return row == 0 || own == null || !type.modifiers().isEmpty()
                ? of(column).values().get(row)
                : own.get(row - 1);
    }

    private static Family linkable(List<String> values, String... types) {
        return new Family(types(types), values, true, true, true);
    }

    private static Family sortable(List<String> values, String... types) {
        return new Family(types(types), values, false, true, true);
    }

    private static Family repeating(List<String> values, boolean sortable, String... types) {
        return new Family(types(types), values, false, sortable, false);
    }

    private static List<Type> types(String... types) {
        return List.of(types).stream().map(Type::parse).toList();
    }
}
