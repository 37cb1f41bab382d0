package dev.aludel.sql;

/**
 * What a statement does to relations that others use. "May" means that it depends on what the
 * statement does not say, as the type that a column had before: then the worse case stands here.
 *
 * @param lock the strongest lock it takes on any of them
 * @param rewrites whether it may write every row anew
 * @param scans whether it may read every row, or build an index from them, under that lock
 */
public record Impact(Lock lock, boolean rewrites, boolean scans) {

    /** Touches no relation that others use. */
    public static final Impact NONE = new Impact(Lock.NONE, false, false);

    /** Nothing is known: it may do all of it. */
    public static final Impact UNKNOWN = new Impact(Lock.ACCESS_EXCLUSIVE, true, true);

    /** Only the catalog changes, under this lock. */
    static Impact instant(Lock lock) {
        return new Impact(lock, false, false);
    }

    /** Every row is read, under this lock. */
    static Impact scanning(Lock lock) {
        return new Impact(lock, false, true);
    }

    /** Every row is read and written anew, with no one else at the table. */
    static Impact rewriting() {
        return new Impact(Lock.ACCESS_EXCLUSIVE, true, true);
    }
}
