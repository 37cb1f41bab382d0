package dev.aludel.run;

import dev.aludel.revision.Step;
import java.time.Duration;
import java.util.Optional;

/**
 * A statement in a dry run.
 *
 * @param step the step that it belongs to
 * @param number its number in the revision, counted from 1; 0 for what the runner adds at its end, and for
 *     a Java body that throws
 * @param sql its text; empty for a Java body that throws
 * @param outcome how it went
 * @param duration how long it took
 * @param trouble why it did not run
 */
public record Tried(Step step, int number, String sql, Result outcome, Duration duration, Optional<Trouble> trouble) {

    /**
     * Why a statement did not run.
     *
     * @param location where it stands
     * @param error what the server said, or what a Java body threw
     */
    public record Trouble(Location location, ServerError error) {}

    /** How a statement went. */
    public enum Result {
        DONE,
        /** It was not tried, since it refuses a transaction, or needs what another transaction has committed. */
        REFUSES_TRANSACTION,
        /** It failed, perhaps only because one before it was not tried. */
        IN_DOUBT,
        FAILED
    }
}
