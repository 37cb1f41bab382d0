package dev.aludel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has run in a database.
 *
 * @param database the database's address, without password
 * @param runs every attempt to run a revision, newest first
 */
public record RunsResult(String database, List<Run> runs) {

    public RunsResult {
        runs = List.copyOf(runs);
    }

    /**
     * @param number the attempts are counted in the order in which they began
     * @param id the revision
     * @param direction {@code upgrade} or {@code downgrade}
     * @param outcome {@code done}; {@code failed}; {@code running}, also when its process was killed and
     *     nothing has run since; {@code stamped}; {@code accepted}, when its file was edited after it ran and
     *     taken as it is
     * @param started when, as ISO 8601 in UTC, to the second
     * @param milliseconds how long it took; absent while it runs or when it was killed
     * @param completed how many of its statements were committed before it ended otherwise than well, or all
     * @param rows how many rows were committed of a batched statement that did not end; absent when there was none
     * @param user the database user
     * @param host the machine it was run from
     * @param tool the version that ran it
     * @param checksum that of its file; absent for a stamp
     * @param error what went wrong
     */
    public record Run(
            long number,
            String id,
            String direction,
            String outcome,
            String started,
            @Nullable Long milliseconds,
            int completed,
            @Nullable Long rows,
            String user,
            String host,
            String tool,
            @Nullable String checksum,
            @Nullable String error) {}
}
