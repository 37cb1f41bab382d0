package dev.aludel.sql;

import dev.aludel.schema.Literal;
import dev.aludel.schema.Type;
import dev.aludel.schema.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which values of one type are none of another: those whose conversion fails, or gives a value that is not
 * the same. Asked as a condition, since a cast of a value that does not fit would end the question.
 */
public final class Misfits {

    /** From here on a server says whether a text is a value of a type (release notes of PostgreSQL 16). */
    private static final int HAS_VALIDATION = 160_000;

    private static final Map<String, String> BOUNDS = Map.of(
            "smallint", "-32768 AND 32767",
            "integer", "-2147483648 AND 2147483647",
            "bigint", "-9223372036854775808 AND 9223372036854775807");

    private static final Set<String> FLOATS = Set.of("real", "double precision");
    private static final Set<String> LIMITED = Set.of("character varying", "character", "bpchar");
    private static final Set<String> STRINGS =
            Set.of("text", "character varying", "character", "bpchar", "name", "citext");

    private static final String TIMESTAMP = "timestamp without time zone";
    private static final String TIMESTAMPTZ = "timestamp with time zone";
    private static final Set<String> TIMES =
            Set.of(TIMESTAMP, TIMESTAMPTZ, "time without time zone", "time with time zone", "interval");

    private final String value;
    private final Type from;
    private final Type to;

    private Misfits(String value, Type from, Type to) {
        this.value = value;
        this.from = from;
        this.to = to;
    }

    /**
     * A condition that is true for values that do not fit; nothing when that cannot be asked.
     *
     * @param value the column, as SQL
     * @param from its type, as SQL
     * @param to the new type, as SQL
     * @param labels the values of the new type when it is a new enum; else none
     * @param server the server's version as a number: 180000
     */
    public static Optional<String> condition(String value, String from, String to, List<String> labels, int server) {
        try {
            return new Misfits(value, Type.parse(from), Type.parse(to)).condition(labels, server);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> condition(List<String> labels, int server) {
        if (from.isArray() && to.isArray()) {
            return labels.isEmpty()
                    ? Optional.empty()
                    : Optional.of("NOT " + value + "::text[] <@ ARRAY[" + literals(labels) + "]::text[]");
        }
        if (to.isArray()) {
            return Optional.empty();
        }
        if (from.isArray() && !STRINGS.contains(name(to))) {
            return Optional.of("cardinality(%1$s) > 1 OR (%1$s)[1] IS NULL AND %1$s IS NOT NULL".formatted(value));
        }
        if (!labels.isEmpty()) {
            return Optional.of(value + "::text NOT IN (" + literals(labels) + ")");
        }
        if (LIMITED.contains(name(to)) && !to.modifiers().isEmpty()) {
            return Optional.of(
                    "char_length(" + value + "::text) > " + to.modifiers().get(0));
        }
        if (isTime(from) && isTime(to) || name(from).equals(name(to)) && TIMES.contains(name(to))) {
            Type rounded = new Type(from.name(), to.modifiers(), 0);
            return Optional.of(value + " <> " + value + "::" + TypeName.of(rounded));
        }
        if (isNumber(from) && (isNumber(to) || name(to).equals("boolean"))) {
            return number();
        }
        if (name(to).equals("date") && isTime(from)) {
            String local = name(from).equals(TIMESTAMPTZ) ? "(" + value + " AT TIME ZONE 'UTC')" : value;
            return Optional.of(local + " <> " + local + "::date");
        }
        boolean text = STRINGS.contains(name(from))
                || !from.name().inDefaultNamespace() && to.name().inDefaultNamespace();
        return text && server >= HAS_VALIDATION && !STRINGS.contains(name(to))
                ? Optional.of("NOT pg_input_is_valid(" + value + "::text, " + Literal.quote(TypeName.of(to)) + ")")
                : Optional.empty();
    }

    private Optional<String> number() {
        boolean whole = BOUNDS.containsKey(name(from));
        if (name(to).equals("boolean")) {
            return Optional.of(value + " NOT IN (0, 1)");
        }
        if (BOUNDS.containsKey(name(to))) {
            String outside = value + " NOT BETWEEN " + BOUNDS.get(name(to));
            return Optional.of(whole ? outside : outside + " OR " + value + " <> trunc(" + value + ")");
        }
        if (name(to).equals("numeric") && !to.modifiers().isEmpty()) {
            return Optional.of(decimal());
        }
        return Optional.of("%1$s::%2$s::%3$s <> %1$s".formatted(value, name(to), whole ? "numeric" : name(from)));
    }

    /** Its digits after the point, or before it, may be too many. */
    private String decimal() {
        int precision = Integer.parseInt(to.modifiers().get(0));
        int scale = to.modifiers().size() > 1 ? Integer.parseInt(to.modifiers().get(1)) : 0;
        return "round(%1$s::numeric, %2$d) <> %1$s::numeric OR abs(round(%1$s::numeric, %2$d)) >= 1e%3$d::numeric"
                .formatted(value, scale, precision - scale);
    }

    private boolean isNumber(Type type) {
        return BOUNDS.containsKey(name(type))
                || FLOATS.contains(name(type))
                || name(type).equals("numeric");
    }

    private static boolean isTime(Type type) {
        return name(type).equals(TIMESTAMP) || name(type).equals(TIMESTAMPTZ);
    }

    private static String literals(List<String> labels) {
        return labels.stream().map(Literal::quote).collect(Collectors.joining(", "));
    }

    private static String name(Type type) {
        return type.name().inDefaultNamespace() ? type.name().name() : "";
    }
}
