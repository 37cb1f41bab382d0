package dev.aludel.plan;

import dev.aludel.schema.Type;
import java.util.Map;
import java.util.Set;

/**
 * The casts that PostgreSQL has between its own types: {@code pg_cast} as far as types go that a column
 * may well have, the same in 13 to 18, and the two rules that stand in no catalog (func "find_coercion_pathway",
 * parse_coerce.c): every type is assignable to the string types, and arrays are cast as their elements are.
 */
final class CastTable {

    private static final Set<String> STRINGS =
            Set.of("text", "character varying", "character", "bpchar", "name", "citext");

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    /** {@code castcontext} "i" and "a": what an assignment, and so ALTER COLUMN TYPE, does by itself. */
    static final Map<String, Set<String>> ASSIGNABLE = Map.ofEntries(
            Map.entry("smallint", Set.of("integer", "bigint", "numeric", "real", "double precision", "oid")),
            Map.entry("integer", Set.of("smallint", "bigint", "numeric", "real", "double precision", "oid", "money")),
            Map.entry("bigint", Set.of("smallint", "integer", "numeric", "real", "double precision", "oid", "money")),
            Map.entry("numeric", Set.of("smallint", "integer", "bigint", "real", "double precision", "money")),
            Map.entry("real", Set.of("smallint", "integer", "bigint", "numeric", "double precision")),
            Map.entry("double precision", Set.of("smallint", "integer", "bigint", "numeric", "real")),
            Map.entry("money", Set.of("numeric")),
            Map.entry("oid", Set.of("integer", "bigint")),
            Map.entry("bit", Set.of("bit varying")),
            Map.entry("bit varying", Set.of("bit")),
            Map.entry("json", Set.of("jsonb")),
            Map.entry("jsonb", Set.of("json")),
            Map.entry("cidr", Set.of("inet")),
            Map.entry("inet", Set.of("cidr")),
            Map.entry("macaddr", Set.of("macaddr8")),
            Map.entry("macaddr8", Set.of("macaddr")),
            Map.entry("interval", Set.of("time without time zone")),
            Map.entry("time without time zone", Set.of("interval", "time with time zone")),
            Map.entry("time with time zone", Set.of("time without time zone")),
            Map.entry("date", Set.of("timestamp without time zone", "timestamp with time zone")),
            Map.entry(
                    "timestamp without time zone",
                    Set.of("date", "time without time zone", "timestamp with time zone")),
            Map.entry(
                    "timestamp with time zone",
                    Set.of("date", "time without time zone", "time with time zone", "timestamp without time zone")));

    /** {@code castcontext} "e": what a written cast does. */
    static final Map<String, Set<String>> EXPLICIT = Map.of(
            "integer", Set.of("boolean", "bit"),
            "bigint", Set.of("bit"),
            "boolean", Set.of("integer"),
            "bit", Set.of("integer", "bigint"),
            "jsonb", Set.of("boolean", "smallint", "integer", "bigint", "numeric", "real", "double precision"));

    private CastTable() {}

    static boolean isString(Type type) {
        return !type.isArray()
                && type.name().inDefaultNamespace()
                && STRINGS.contains(type.name().name());
    }

    static boolean isInteger(Type type) {
        return !type.isArray()
                && type.name().inDefaultNamespace()
                && INTEGERS.contains(type.name().name());
    }

    /** Whether ALTER COLUMN TYPE needs no USING. */
    static boolean assignable(Type from, Type to) {
        if (isString(to) || from.element().name().equals(to.element().name()) && from.isArray() == to.isArray()) {
            return true;
        }
        return from.isArray() == to.isArray()
                && (knows(ASSIGNABLE, from, to) || from.isArray() && isString(to.element()));
    }

    /** Whether {@code value::to} works, as an assignment or as a written cast. */
    static boolean castable(Type from, Type to) {
        return assignable(from, to)
                || isString(from)
                || from.isArray() == to.isArray() && (knows(EXPLICIT, from, to) || isString(from.element()));
    }

    private static boolean knows(Map<String, Set<String>> casts, Type from, Type to) {
        return from.name().inDefaultNamespace()
                && to.name().inDefaultNamespace()
                && casts.getOrDefault(from.name().name(), Set.of())
                        .contains(to.name().name());
    }
}
