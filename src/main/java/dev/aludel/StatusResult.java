package dev.aludel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a database stands to the files.
 *
 * @param database its address, without password
 * @param server the server's version
 * @param current its rows of the version table
 * @param heads the heads of the files
 * @param pending what {@code upgrade heads} would run, in order; nothing while the database is at a
 *     revision that no file has
 * @param runs the last attempts, newest first
 * @param atWork who runs revisions at this moment
 * @param dirty what somebody has to look after; empty when all is well
 */
public record StatusResult(
        String database,
        String server,
        List<RevisionSummary> current,
        List<RevisionSummary> heads,
        List<RevisionSummary> pending,
        List<Run> runs,
        @Nullable String atWork,
        List<Problem> dirty) {

    /**
     * @param revision the revision's id
     * @param direction {@code upgrade} or {@code downgrade}
     * @param outcome {@code running}, {@code done}, {@code failed}, {@code stamped} or {@code accepted}
     * @param started when, in UTC
     * @param milliseconds how long it took; none while it runs, when it was killed, and for a stamp
     * @param user the database user
     * @param error what went wrong
     */
    public record Run(
            String revision,
            String direction,
            String outcome,
            String started,
            @Nullable Long milliseconds,
            String user,
            @Nullable String error) {}
}
