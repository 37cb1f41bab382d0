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
 * @param batchRows how many rows of the next statement were committed, when that is a batched one that was begun
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
        Optional<Long> batchRows) {}
