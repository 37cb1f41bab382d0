package dev.aludel.operation;

import java.util.function.UnaryOperator;

/**
 * An operation on a sequence, free-standing or behind an identity column. What is not said is what
 * PostgreSQL takes for granted: {@code bigint}, from 1 by 1, up to the highest value, no cache, no cycle.
 *
 * @param <B> the builder itself
 */
abstract class Numbering<B> extends Pending {

    Numbering(String what) {
        super(what);
    }

    /** Its type: {@code smallint()}, {@code integer()} or {@code bigint()}. */
    public final B as(ColumnBuilder integer) {
        return numbers(numbers -> numbers.as(integer));
    }

    /** The first value; a lower one than 1 lowers the minimum too, unless {@link #minValue} is said. */
    public final B startWith(long value) {
        return numbers(numbers -> numbers.startWith(value));
    }

    /** The step; a negative one counts down. */
    public final B incrementBy(long step) {
        return numbers(numbers -> numbers.incrementBy(step));
    }

    public final B minValue(long value) {
        return numbers(numbers -> numbers.minValue(value));
    }

    public final B maxValue(long value) {
        return numbers(numbers -> numbers.maxValue(value));
    }

    /** How many values a session takes at once. */
    public final B cache(long values) {
        return numbers(numbers -> numbers.cached(values));
    }

    /** Starts again after the last value. */
    public final B cycle() {
        return numbers(Numbers::cycling);
    }

    abstract B numbers(UnaryOperator<Numbers> change);
}
