package dev.aludel.operation;

import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of a sequence. What is not said is what PostgreSQL takes for granted: {@code bigint} (or
 * the type of the identity column), from 1 by 1, from the lowest to the highest value of that
 * direction, no cache, no cycle.
 *
 * <pre>{@code
 * op.createSequence("users_seq", s -> s.startWith(1).incrementBy(50));
 * }</pre>
 */
public final class SequenceBuilder {

    private static final Set<String> TYPES = Set.of("smallint", "integer", "bigint");

    private Type type;
    private @Nullable Long start;
    private long increment = 1;
    private @Nullable Long minimum;
    private @Nullable Long maximum;
    private long cache = 1;
    private boolean cycle;

    /** @param type the type it has when nothing is said; {@code bigint} where that is no integer */
    SequenceBuilder(Type type) {
        this.type = TYPES.contains(type.toString()) ? type : Type.parse("bigint");
    }

    /** Its type: {@code smallint()}, {@code integer()} or {@code bigint()}. */
    public SequenceBuilder as(ColumnBuilder integer) {
        type = integer.onlyType("sequence").type();
        return this;
    }

    /** The first value; a lower one than 1 lowers the minimum too, unless {@link #minValue} is said. */
    public SequenceBuilder startWith(long value) {
        start = value;
        return this;
    }

    /** The step; a negative one counts down. */
    public SequenceBuilder incrementBy(long step) {
        increment = step;
        return this;
    }

    public SequenceBuilder minValue(long value) {
        minimum = value;
        return this;
    }

    public SequenceBuilder maxValue(long value) {
        maximum = value;
        return this;
    }

    /** How many values a session takes at once. */
    public SequenceBuilder cache(long values) {
        cache = values;
        return this;
    }

    /** Starts again after the last value. */
    public SequenceBuilder cycle() {
        cycle = true;
        return this;
    }

    SequenceOptions options(String what) {
        return Refusal.guard(what, () -> {
            long highest = SequenceOptions.highest(type);
            boolean up = increment > 0;
            long first = start != null ? start : up ? orElse(minimum, 1) : orElse(maximum, -1);
            long lowest = orElse(minimum, up ? Math.min(1, first) : -highest - 1);
            return new SequenceOptions(
                    type, first, increment, lowest, orElse(maximum, up ? highest : Math.max(-1, first)), cache, cycle);
        });
    }

    private static long orElse(@Nullable Long value, long other) {
        return value != null ? value : other;
    }
}
