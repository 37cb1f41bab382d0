package dev.aludel.run;

import dev.aludel.revision.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run over the steps of a path, under the lock. */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    final Connection connection;
    final SessionState state;
    final VersionTable versions;
    final History history;
    final RunOptions options;
    final RunListener listener;
    final Callbacks callbacks;
    final BlockerWatch watch;

    Run(
            Connection connection,
            SessionState state,
            VersionTable versions,
            History history,
            RunOptions options,
            RunListener listener,
            Callbacks callbacks,
            BlockerWatch watch) {
        this.connection = connection;
        this.state = state;
        this.versions = versions;
        this.history = history;
        this.options = options;
        this.listener = listener;
        this.callbacks = callbacks;
        this.watch = watch;
    }

    /** Runs all steps, each in a transaction of its own or all in one. Only the first may be half done already. */
    void execute(List<Step> steps, List<LoadedRevision> bodies, Optional<History.HalfDone> halfDone)
            throws SQLException {
        boolean together = options.transaction() == RunOptions.Transaction.RUN;
        int size = together ? steps.size() : 1;
        for (int i = 0; i < steps.size(); i += size) {
            var unit = new Unit(
                    this,
                    steps.subList(i, i + size),
                    bodies.subList(i, i + size),
                    i == 0 ? halfDone : Optional.empty(),
                    new Unit.Numbers(i + 1, steps.size(), together));
            complete(unit);
            unit.tellFinished();
        }
    }

    /**
     * Runs a unit until it is done: a transaction that does not get a lock gives way, so that nobody
     * queues behind it, and is tried again after a pause that grows, with some chance in it so that two
     * of us do not meet again.
     */
    private void complete(Unit unit) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                unit.attempt();
                return;
            } catch (SQLException | RuntimeException e) {
                boolean again = tries <= options.limits().retries() && unit.mayBeTriedAgainAfter(e);
                if (!again) {
                    RunException failure = unit.failure(e, tries);
                    recordAfterRollback(unit, failure);
                    throw failure;
                }
                unit.rollBack();
                pause(unit.step(), tries);
            }
        }
    }

    /** Waits before another try. */
    void pause(Step step, int tries) throws SQLException {
        long longest = Math.min(FIRST_PAUSE_MILLIS << Math.min(tries, 16), LONGEST_PAUSE_MILLIS);
        long millis = ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
        listener.retrying(step, tries, Duration.ofMillis(millis), watch.seen());
        Pause.millis(millis);
    }

    private void recordAfterRollback(Unit unit, RunException failure) {
        try {
            unit.rollBack();
            unit.recordFailure(failure);
        } catch (SQLException e) {
            LOG.warn("The failure could not be written to the history: {}", e.getMessage());
            failure.addSuppressed(e);
        }
    }
}
