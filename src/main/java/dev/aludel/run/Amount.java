package dev.aludel.run;

/**
 * How much there is of what would be lost: rows of a table, or values of a column.
 *
 * @param certainty how well it is known
 * @param number how many, where that is known; otherwise zero
 */
public record Amount(Certainty certainty, long number) {

    /** How well a number is known. */
    public enum Certainty {
        /** Counted. */
        EXACT,
        /** Estimated by the planner, for what is too much to be counted. */
        ABOUT,
        /** More than this were counted before the counting stopped, and the planner expects fewer. */
        MORE,
        /** It may not be read, or not now. */
        UNKNOWN,
        /** It is not there. */
        ABSENT,
        /** It is not there yet: an earlier statement of the same steps makes it. */
        MADE,
        /** It holds nothing that could be counted. */
        NONE
    }

    static Amount of(Certainty certainty) {
        return new Amount(certainty, 0);
    }
}
