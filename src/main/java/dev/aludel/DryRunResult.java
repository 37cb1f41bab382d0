package dev.aludel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an upgrade or downgrade would do, tried in one transaction that was rolled back.
 *
 * @param database the database's address, without password
 * @param outcome {@code done} when all statements ran; {@code failed} when one failed, after which none was
 *     tried; {@code in doubt} when some could not be tried
 * @param steps the revisions, in order, as far as they were tried
 * @param notReached the ids of those that were not
 * @param moved sequences that are further than before: a rollback does not take numbers back
 * @param current the rows of the version table, which are the same as before
 */
public record DryRunResult(
        String database,
        String outcome,
        List<Step> steps,
        List<String> notReached,
        List<String> moved,
        List<String> current) {

    /**
     * @param direction {@code upgrade} or {@code downgrade}
     * @param id the revision
     * @param message what it does
     * @param losses what it takes away, as the database has it before the first of the revisions
     * @param statements what was tried of it
     */
    public record Step(String direction, String id, String message, List<Lost> losses, List<Statement> statements) {}

    /**
     * @param number its number in the revision, counted from 1; 0 for what the runner adds at the end
     * @param sql its text
     * @param outcome {@code done}, {@code failed}, {@code not tried} because it refuses a transaction, or
     *     {@code in doubt} when it failed after one that was not tried
     * @param milliseconds how long it took
     * @param place where it stands, when it did not run: the file, and the line when that is known
     * @param error why it did not run
     */
    public record Statement(
            int number,
            String sql,
            String outcome,
            long milliseconds,
            @Nullable String place,
            @Nullable String error) {}
}
