package dev.aludel.operation;

import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of a sequence as far as they were said; the rest is what PostgreSQL takes for granted. */
record Numbers(
        Type type,
        @Nullable Long start,
        long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        long cache,
        boolean cycle) {

    private static final Set<String> TYPES = Set.of("smallint", "integer", "bigint");

    /** Nothing said, of this type; {@code bigint} where that is no integer. */
    static Numbers of(Type type) {
        Type integer = TYPES.contains(type.toString()) ? type : Type.parse("bigint");
        return new Numbers(integer, null, 1, null, null, 1, false);
    }

    Numbers as(ColumnBuilder integer) {
        Type other = integer.onlyType("sequence").type();
        return new Numbers(other, start, increment, minimum, maximum, cache, cycle);
    }

    Numbers startWith(long value) {
        return new Numbers(type, value, increment, minimum, maximum, cache, cycle);
    }

    Numbers incrementBy(long step) {
        return new Numbers(type, start, step, minimum, maximum, cache, cycle);
    }

    Numbers minValue(long value) {
        return new Numbers(type, start, increment, value, maximum, cache, cycle);
    }

    Numbers maxValue(long value) {
        return new Numbers(type, start, increment, minimum, value, cache, cycle);
    }

    Numbers cached(long values) {
        return new Numbers(type, start, increment, minimum, maximum, values, cycle);
    }

    Numbers cycling() {
        return new Numbers(type, start, increment, minimum, maximum, cache, true);
    }

    SequenceOptions options() {
        long highest = SequenceOptions.highest(type);
        boolean up = increment > 0;
        long first = start != null ? start : up ? orElse(minimum, 1) : orElse(maximum, -1);
        long lowest = orElse(minimum, up ? Math.min(1, first) : -highest - 1);
        long last = orElse(maximum, up ? highest : Math.max(-1, first));
        return new SequenceOptions(type, first, increment, lowest, last, cache, cycle);
    }

    private static long orElse(@Nullable Long value, long other) {
        return value != null ? value : other;
    }
}
