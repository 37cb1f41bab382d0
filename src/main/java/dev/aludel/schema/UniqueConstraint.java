package dev.aludel.schema;

import java.util.List;
import java.util.function.Function;

/**
 * A unique constraint. (A unique index is an {@link Index}.)
 *
 * @param name the constraint's name
 * @param columns its columns, in order
 * @param nullsNotDistinct whether two NULLs collide (PostgreSQL 15 and later)
 * @param deferral when it is checked
 */
public record UniqueConstraint(String name, List<String> columns, boolean nullsNotDistinct, Deferral deferral) {

    public UniqueConstraint {
        Require.name(name);
        columns = Require.distinct(Require.some(columns, "columns"), Function.identity(), "column");
    }

    /** The plain kind: NULLs distinct, not deferrable. */
    public static UniqueConstraint of(String name, List<String> columns) {
        return new UniqueConstraint(name, columns, false, Deferral.NOT_DEFERRABLE);
    }

    public UniqueConstraint withName(String other) {
        return new UniqueConstraint(other, columns, nullsNotDistinct, deferral);
    }
}
