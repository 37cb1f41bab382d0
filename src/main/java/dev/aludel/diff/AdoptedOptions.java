package dev.aludel.diff;

import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Type;

/** A sequence's options where only some of them can be said. */
final class AdoptedOptions {

    private AdoptedOptions() {}

    /** Start and increment as wanted, the rest as it is, unless the two do not go together. */
    static SequenceOptions of(SequenceOptions wanted, SequenceOptions current) {
        boolean sameDirection = wanted.increment() > 0 == current.increment() > 0;
        boolean within = current.minimum() <= wanted.start() && wanted.start() <= current.maximum();
        return sameDirection && within
                ? new SequenceOptions(
                        current.type(),
                        wanted.start(),
                        wanted.increment(),
                        current.minimum(),
                        current.maximum(),
                        current.cache(),
                        current.cycle())
                : wanted;
    }

    /** The options of an identity whose column gets this type: a bound that the type gave moves with it. */
    static SequenceOptions retyped(SequenceOptions current, Type type) {
        if (current.type().equals(type)) {
            return current;
        }
        long oldHighest = SequenceOptions.highest(current.type());
        long highest = SequenceOptions.highest(type);
        boolean open = current.maximum() == oldHighest || current.maximum() > highest;
        boolean bottomless = current.minimum() == -oldHighest - 1 || current.minimum() < -highest - 1;
        long maximum = open ? highest : current.maximum();
        long minimum = bottomless ? -highest - 1 : current.minimum();
        long start = Math.min(Math.max(current.start(), minimum), maximum);
        return new SequenceOptions(
                type, start, current.increment(), minimum, maximum, current.cache(), current.cycle());
    }
}
