package dev.aludel;

import java.util.List;

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
    public record Step(String id, String message, List<Lost> losses) {

        public Step {
            losses = List.copyOf(losses);
        }
    }
}
