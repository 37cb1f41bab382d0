package dev.aludel.diff;

import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.UniqueConstraint;

/** What is left of a constraint or an index when its name is taken away, as a value to compare. */
final class Contents {

    private static final String NAMELESS = "-";

    private Contents() {}

    static Object of(UniqueConstraint constraint) {
        return constraint.withName(NAMELESS);
    }

    static Object of(ForeignKey key) {
        return key.withName(NAMELESS);
    }

    static Object of(Index index) {
        return index.withName(NAMELESS);
    }
}
