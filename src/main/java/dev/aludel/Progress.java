package dev.aludel;

/**
 * Hears what a command is doing; never needed for what it does. Called on the caller's thread; with several targets at
 * once on theirs, one call at a time.
 */
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void say(String line) {}

        @Override
        public void detail(String line) {}
    };

    /** A line that a person who waits wants to see. */
    void say(String line);

    /**
     * A few rows of a batched statement are committed.
     *
     * @param revision the revision's id
     * @param rows how many have been changed
     * @param expected how many there will have been, as the server guesses; 0 when it has no idea
     * @param done whether none are left
     */
    default void batch(String revision, long rows, long expected, boolean done) {}

    /** A line for a person who looks closely: a statement that is about to run. */
    void detail(String line);
}
