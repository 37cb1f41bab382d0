package dev.aludel.plan;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import java.util.Set;

/**
 * A column that both pictures have.
 *
 * @param from as it was
 * @param to as it shall be
 * @param replaced whether its type is replaced by another one of the same name
 */
record ColumnChange(Column from, Column to, boolean replaced) {

    private static final Set<String> TEXTS = Set.of("text", "character varying");

    String name() {
        return to.name();
    }

    /** Whether {@code ALTER COLUMN TYPE} is needed. */
    boolean retyped() {
        return replaced || !from.type().equals(to.type()) || !from.collation().equals(to.collation());
    }

    /** Whether the new type is another one altogether, not only one with other modifiers. */
    boolean rebased() {
        return replaced
                || !from.type().name().equals(to.type().name())
                || from.type().isArray() != to.type().isArray();
    }

    /** Whether the column compares with others in another way than before. */
    boolean incomparable() {
        boolean texts = !from.type().isArray()
                && !to.type().isArray()
                && TEXTS.contains(from.type().name().name())
                && TEXTS.contains(to.type().name().name());
        return rebased() && (replaced || !texts);
    }

    /** Whether a generated column becomes a plain one, which keeps its data. */
    boolean stopsGenerating() {
        return from.value() instanceof ColumnValue.Generated && !(to.value() instanceof ColumnValue.Generated);
    }
}
