package dev.aludel.schema;

import java.util.Map;
import java.util.Set;

/** Types in SQL: built-in ones by their short names, a user's own quoted like any name. */
public final class TypeName {

    private static final Map<String, String> SHORT = Map.of(
            "character varying", "varchar",
            "character", "char",
            "bit varying", "varbit",
            "timestamp with time zone", "timestamptz",
            "timestamp without time zone", "timestamp",
            "time with time zone", "timetz",
            "time without time zone", "time");

    /** Built-in types whose names are keywords, and so must not be quoted. */
    private static final Set<String> BARE = Set.of(
            "bigint",
            "bit",
            "boolean",
            "double precision",
            "integer",
            "interval",
            "json",
            "numeric",
            "real",
            "smallint");

    private TypeName() {}

    public static String of(Type type) {
        String modifiers = type.modifiers().isEmpty() ? "" : "(" + String.join(",", type.modifiers()) + ")";
        return name(type.name()) + modifiers + "[]".repeat(type.dimensions());
    }

    private static String name(QualifiedName name) {
        if (name.inDefaultNamespace()) {
            String word = name.name();
            if (SHORT.containsKey(word)) {
                return SHORT.get(word);
            }
            if (BARE.contains(word) || word.startsWith("interval ")) {
                return word;
            }
        }
        return Identifier.quote(name);
    }
}
