package dev.aludel.run;

import java.util.Optional;

/**
 * What of a revision that ended half way is committed, and stays.
 *
 * @param statements how many of its statements, since they cannot run in a transaction or stand before one that cannot
 * @param batchRows how many rows the batched statement behind them has changed; absent when none was begun
 */
public record Kept(int statements, Optional<Long> batchRows) {

    public static final Kept NOTHING = new Kept(0, Optional.empty());

    static Kept of(Attempt attempt) {
        return new Kept(
                attempt.progress.completed(), Optional.ofNullable(attempt.batch).map(BatchPlace::rows));
    }

    static Kept of(Progress progress, Optional<BatchPlace> batch) {
        return new Kept(progress.completed(), batch.map(BatchPlace::rows));
    }

    /** Whether it is one thing, in a sentence. */
    public boolean isOne() {
        return statements + batchRows.orElse(0L) == 1;
    }

    public boolean isNothing() {
        return statements == 0 && batchRows.isEmpty();
    }
}
