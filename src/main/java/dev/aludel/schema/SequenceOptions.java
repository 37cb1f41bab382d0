package dev.aludel.schema;

/**
 * The options of a sequence, free-standing or behind an identity column; all are always known.
 *
 * @param type {@code smallint}, {@code integer} or {@code bigint}
 * @param start the first value
 * @param increment the step, not zero
 * @param minimum the lowest value
 * @param maximum the highest value
 * @param cache how many values a session takes at once, at least one
 * @param cycle whether it starts again after the last value
 */
public record SequenceOptions(
        Type type, long start, long increment, long minimum, long maximum, long cache, boolean cycle) {

    public SequenceOptions {
        if (increment == 0 || cache < 1 || minimum > maximum || start < minimum || start > maximum) {
            throw new IllegalArgumentException("not a sequence: start %d increment %d minimum %d maximum %d cache %d"
                    .formatted(start, increment, minimum, maximum, cache));
        }
    }

    /** What PostgreSQL gives to a sequence of this type when nothing else is said. */
    public static SequenceOptions defaults(Type type) {
        return ascending(type, 1, 1);
    }

    /** Only start and increment said, the rest as PostgreSQL fills it in. */
    public static SequenceOptions ascending(Type type, long start, long increment) {
        long highest = highest(type);
        return increment > 0
                ? new SequenceOptions(type, start, increment, Math.min(1, start), highest, 1, false)
                : new SequenceOptions(type, start, increment, -highest - 1, Math.max(-1, start), 1, false);
    }

    /** The highest value that a sequence of this type can have. */
    public static long highest(Type type) {
        return switch (type.toString()) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            case "bigint" -> Long.MAX_VALUE;
            default -> throw new IllegalArgumentException("not a sequence's type: " + type);
        };
    }
}
