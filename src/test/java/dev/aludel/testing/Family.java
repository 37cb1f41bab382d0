package dev.aludel.testing;

import dev.aludel.schema.Type;
import java.util.List;
import java.util.Map;

/**
 * A column's name says of which family its type is, whatever table it is in. All types of a family can be
 * cast into one another, and so can the one value that stands for it: whatever happens to a filled
 * column, its row survives.
 *
 * @param types the types of the family
 * @param value the one value, as a string constant
 * @param linkable whether a foreign key may stand on it
 * @param sortable whether a b-tree can hold it
 */
record Family(List<Type> types, String value, boolean linkable, boolean sortable) {

    private static final Map<Character, Family> BY_LETTER = Map.ofEntries(
            Map.entry(
                    'n',
                    family(
                            "1",
                            true,
                            true,
                            "smallint",
                            "integer",
                            "bigint",
                            "integer",
                            "bigint",
                            "numeric(10,0)",
                            "numeric(12,0)",
                            "text",
                            "varchar(20)")),
            Map.entry('s', family("abc", true, true, "text", "varchar", "varchar(10)", "varchar(40)", "varchar(255)")),
            Map.entry('c', family("abc", false, true, "char(8)", "text", "varchar(20)")),
            Map.entry(
                    'r',
                    family("1.5", false, true, "real", "double precision", "numeric(8,2)", "numeric(12,4)", "numeric")),
            Map.entry('b', family("1", false, true, "boolean", "smallint", "integer", "bigint")),
            Map.entry(
                    'd',
                    family(
                            "2020-02-29",
                            false,
                            true,
                            "date",
                            "timestamp",
                            "timestamp(3)",
                            "timestamptz",
                            "timestamptz(3)",
                            "varchar(40)")),
            Map.entry('h', family("10:20:30", false, true, "time", "time(3)", "interval")),
            Map.entry(
                    'u',
                    family("00000000-0000-0000-0000-000000000001", true, true, "uuid", "uuid", "text", "varchar(40)")),
            Map.entry('j', family("{\"k\": 1}", false, false, "json", "jsonb", "jsonb", "text")),
            Map.entry('a', family("{1,2}", false, false, "integer[]", "bigint[]", "text[]", "varchar(10)[]")),
            Map.entry('i', family("10.0.0.0/8", false, true, "inet", "cidr", "text")),
            Map.entry('x', family("abc", false, true, "bytea", "text")));

    /** The family of a column with this name; of one named {@code ref_target_column}, that of the column. */
    static Family of(String column) {
        String own = column.startsWith("ref_") ? column.substring(column.indexOf('_', 4) + 1) : column;
        char letter = own.equals("id") || own.equals("order") || own.startsWith("g")
                ? 'n'
                : Character.toLowerCase(own.charAt(0));
        return BY_LETTER.getOrDefault(letter, BY_LETTER.get('s'));
    }

    private static Family family(String value, boolean linkable, boolean sortable, String... types) {
        return new Family(List.of(types).stream().map(Type::parse).toList(), value, linkable, sortable);
    }
}
