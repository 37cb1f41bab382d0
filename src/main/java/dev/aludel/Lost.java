package dev.aludel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a revision takes away, in one direction, by one of its steps.
 *
 * @param kind {@code table}, {@code column}, {@code rows} of a table that stays, {@code type} of a column
 *     that stays, {@code statement} or {@code body} of which nobody can tell, or else the kind of object that
 *     is dropped, such as {@code namespace}, {@code sequence} or {@code index}
 * @param name what is meant, as SQL; several of them, separated by commas, where they hold no data
 * @param amount how many rows or values there are now; null when that is not known, or there are none to count
 * @param counted whether the amount was counted, not estimated
 * @param misfits how many of the values are none of the new type; null when that is not known, or the type stays
 * @param text all of it in words
 * @param dependents what else goes because it depends on that
 */
public record Lost(
        String kind,
        String name,
        @Nullable Long amount,
        boolean counted,
        @Nullable Long misfits,
        String text,
        List<Lost> dependents) {

    public Lost {
        dependents = List.copyOf(dependents);
    }
}
