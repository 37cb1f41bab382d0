package dev.aludel.plan;

import dev.aludel.schema.ObjectName;

/**
 * Something that is not modelled and that a change can neither leave alone nor drop and restore.
 *
 * @param object what it is
 * @param on the modelled object that the change touches and that stands between the two
 * @param reason why it cannot be restored
 */
public record Obstacle(ObjectName object, ObjectName on, Reason reason) {

    /** Why. */
    public enum Reason {
        /** What it uses is gone afterwards. */
        GONE,
        /** How it is made is not known. */
        NOT_PRINTED,
        /** It holds rows. */
        ROWS,
        /** Something modelled stands on it. */
        NEEDED,
        /** What it uses gets another name at the same time. */
        RENAMED
    }
}
