package dev.aludel.run;

import dev.aludel.revision.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to run a revision, as the history holds it.
 *
 * @param id its number, in the order of the attempts
 * @param revision the revision's id
 * @param direction which way
 * @param checksum that of the revision's file; none for a stamp
 * @param started when, by the server's clock
 * @param duration how long it took, in milliseconds; none while it runs or when it was killed
 * @param user the database user
 * @param host the machine it was run from
 * @param toolVersion what ran it
 * @param outcome how it ended
 * @param error what went wrong
 * @param completed how many of its statements were committed before its end, which only happens in a
 *     revision with statements that cannot run in a transaction
 * @param batchRows how many rows were committed of a batched statement that did not end; absent when there was none
 */
public record HistoryEntry(
        long id,
        String revision,
        Direction direction,
        Optional<String> checksum,
        Instant started,
        Optional<Duration> duration,
        String user,
        String host,
        String toolVersion,
        Outcome outcome,
        Optional<String> error,
        int completed,
        Optional<Long> batchRows) {

    /** Whether it ended, or stands, in the middle of its revision. */
    public boolean isHalfDone() {
        return (outcome == Outcome.RUNNING || outcome == Outcome.FAILED) && !kept().isNothing();
    }

    /** What of it was committed, where it did not end well. */
    public Kept kept() {
        return new Kept(completed, batchRows);
    }
}
