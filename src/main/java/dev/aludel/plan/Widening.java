package dev.aludel.plan;

import dev.aludel.schema.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether every value of one built-in type is a value of another, unchanged. What is not known to be so
 * is said to be otherwise: a reviewer rather looks once too often. Ranges and precisions are those of
 * chapter 8 of PostgreSQL's manual.
 */
public final class Widening {

    /** How many digits an integer has. */
    private static final Map<String, Integer> DIGITS = Map.of("smallint", 5, "integer", 10, "bigint", 19);

    private static final Set<String> TIMES = Set.of(
            "time without time zone",
            "time with time zone",
            "timestamp without time zone",
            "timestamp with time zone",
            "interval");

    private static final Set<String> TIMESTAMPS = Set.of("timestamp without time zone", "timestamp with time zone");
    private static final Set<String> VARIABLE = Set.of("text", "character varying", "citext");

    /** Types whose text may be longer than any limit that people give. */
    private static final Set<String> LONG =
            Set.of("json", "jsonb", "xml", "bytea", "tsvector", "text", "citext", "character varying", "bit varying");

    /** As much as the text of any other built-in scalar needs: a numeric without limits, a time with its zone. */
    private static final int ROOM = 50;

    /** The precision of times, in digits after the second, when none is given. */
    private static final int MICROSECONDS = 6;

    private Widening() {}

    public static boolean keepsAll(Type from, Type to) {
        if (from.equals(to)) {
            return true;
        }
        if (from.isArray() || to.isArray()) {
            return from.isArray() && (to.isArray() ? keepsAll(from.element(), to.element()) : isUnlimitedText(to));
        }
        String old = name(from);
        String now = name(to);
        if (VARIABLE.contains(now)) {
            return to.modifiers().isEmpty() || fits(from, number(to, 0));
        }
        if (DIGITS.containsKey(old)) {
            return integer(DIGITS.get(old), to);
        }
        if (old.equals("numeric") && now.equals("numeric")) {
            return numeric(from, to);
        }
        if (old.equals(now) && TIMES.contains(old)) {
            return precision(from) <= precision(to);
        }
        if (TIMESTAMPS.contains(now)) {
            return old.equals("date") || TIMESTAMPS.contains(old) && precision(from) <= precision(to);
        }
        return switch (now) {
            case "double precision" -> old.equals("real");
            case "smallint", "integer", "bigint" -> old.equals("boolean");
            case "jsonb" -> old.equals("json");
            case "json" -> old.equals("jsonb");
            case "inet" -> old.equals("cidr");
            case "macaddr8" -> old.equals("macaddr");
            default -> false;
        };
    }

    private static boolean integer(int digits, Type to) {
        return switch (name(to)) {
            case "double precision" -> digits < 16;
            case "numeric" -> to.modifiers().isEmpty() || whole(to) >= digits;
            default -> DIGITS.getOrDefault(name(to), 0) >= digits;
        };
    }

    private static boolean numeric(Type from, Type to) {
        return to.modifiers().isEmpty()
                || !from.modifiers().isEmpty() && whole(to) >= whole(from) && number(to, 1) >= number(from, 1);
    }

    /** The digits before the point. */
    private static int whole(Type numeric) {
        return number(numeric, 0) - number(numeric, 1);
    }

    private static boolean fits(Type from, int length) {
        String name = name(from);
        boolean limited = name.startsWith("character") || name.startsWith("bit");
        return limited && !from.modifiers().isEmpty()
                ? number(from, 0) <= length
                : !LONG.contains(name) && from.name().inDefaultNamespace() && length >= ROOM;
    }

    private static boolean isUnlimitedText(Type type) {
        return VARIABLE.contains(name(type)) && type.modifiers().isEmpty();
    }

    private static String name(Type type) {
        return type.name().inDefaultNamespace() ? type.name().name() : "";
    }

    private static int precision(Type time) {
        return time.modifiers().isEmpty() ? MICROSECONDS : number(time, 0);
    }

    private static int number(Type type, int place) {
        List<String> modifiers = type.modifiers();
        return modifiers.size() > place && modifiers.get(place).matches("-?\\d{1,9}")
                ? Integer.parseInt(modifiers.get(place))
                : 0;
    }
}
