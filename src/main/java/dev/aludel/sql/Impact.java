package dev.aludel.sql;

/**
 * What a statement does to the table it works on, while others use it.
 *
 * @param lock the strongest lock it takes on that table
 * @param rewrites whether it may write every row anew
 * @param scans whether it may read every row under that lock
 */
public record Impact(Lock lock, boolean rewrites, boolean scans) {

    /** Touches no table that others use. */
    public static final Impact NONE = new Impact(Lock.NONE, false, false);
}
