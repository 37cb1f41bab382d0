package dev.aludel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a downgrade would take away, for whoever has to say yes to it.
 *
 * @param database the database's address, without password
 * @param steps the revisions, in the order in which they would be taken back
 */
public record DowngradeLosses(String database, List<Step> steps) {

    public DowngradeLosses {
        steps = List.copyOf(steps);
    }

    /**
     * @param id the revision
     * @param message what it does
     * @param losses what taking it back takes away; nothing when it takes nothing away
     */
    public record Step(String id, String message, List<Loss> losses) {

        public Step {
            losses = List.copyOf(losses);
        }
    }

    /**
     * @param kind {@code table}, {@code column}, {@code rows} of a table that stays, {@code type} of a column
     *     that stays, {@code statement} or {@code body} of which nobody can tell, or else the kind of object that
     *     is dropped, such as {@code namespace}, {@code sequence} or {@code index}
     * @param name what is meant, as SQL; several of them, separated by commas, where they hold no data
     * @param amount how many rows or values there are now; null when that is not known, or there are none to count
     * @param counted whether the amount was counted, not estimated
     * @param text all of it in words
     * @param dependents what else goes because it depends on that
     */
    public record Loss(
            String kind, String name, @Nullable Long amount, boolean counted, String text, List<Loss> dependents) {

        public Loss {
            dependents = List.copyOf(dependents);
        }
    }
}
