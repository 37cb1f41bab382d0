package dev.aludel.run;

import dev.aludel.revision.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Steps that one transaction holds, as far as their statements can run in one. A statement that cannot
 * is committed around: all before it is committed, with the history saying how far the revision has got;
 * then the statement runs by itself; then the next transaction begins. So the unit always knows which
 * step is the first that is not committed, and how much of it is.
 */
final class Unit {

    private final Run run;
    private final List<Step> steps;
    private final List<LoadedRevision> bodies;
    private final Numbers numbers;
    private final List<Attempt> attempts = new ArrayList<>();
    private final @Nullable Progress interruptedAt;

    private int first;
    private int current;
    private int told;
    private @Nullable BodyRun playing;
    private @Nullable Returning returning;
    private @Nullable String transaction;

    /**
     * @param first the number of the first step in the run, counted from 1
     * @param total how many steps the run has
     * @param together whether the history's rows belong to the unit's transaction
     */
    record Numbers(int first, int total, boolean together) {}

    Unit(Run run, List<Step> steps, List<LoadedRevision> bodies, Optional<History.HalfDone> halfDone, Numbers numbers) {
        this.run = run;
        this.steps = steps;
        this.bodies = bodies;
        this.numbers = numbers;
        this.interruptedAt = halfDone.filter(History.HalfDone::interrupted)
                .map(History.HalfDone::progress)
                .orElse(null);
        for (int i = 0; i < steps.size(); i++) {
            Progress progress =
                    i == 0 ? halfDone.map(History.HalfDone::progress).orElse(Progress.NONE) : Progress.NONE;
            attempts.add(new Attempt(steps.get(i), bodies.get(i).checksum().orElse(null), progress));
        }
        attempts.get(0).batch = halfDone.flatMap(History.HalfDone::batch).orElse(null);
    }

    Run run() {
        return run;
    }

    Step step() {
        return steps.get(current);
    }

    LoadedRevision body() {
        return bodies.get(current);
    }

    Attempt attemptNow() {
        return attempts.get(current);
    }

    /** Whether a process was killed just when the next statement of the current step may have run. */
    boolean interruptedAt(Progress progress) {
        return current == 0 && progress.equals(interruptedAt);
    }

    /** Runs what is not committed yet, and commits it. */
    void attempt() throws SQLException {
        current = first;
        returning = null;
        if (!numbers.together() && attemptNow().id == null) {
            run.history.insert(run.connection, attemptNow(), Outcome.RUNNING, null);
            attemptNow().durable = true;
        }
        begin();
        while (true) {
            runStep();
            if (current == steps.size() - 1) {
                break;
            }
            current++;
        }
        requireTransaction();
        commit();
    }

    /** Called once all is committed: what the listener throws now changes nothing any more. */
    void tellFinished() {
        if (!numbers.together()) {
            run.listener.finished(step(), attemptNow().elapsed());
        }
    }

    private void runStep() throws SQLException {
        Attempt attempt = attemptNow();
        if (attempt.id == null) {
            run.history.insert(run.connection, attempt, Outcome.RUNNING, null);
        }
        if (told <= current) {
            told = current + 1;
            run.listener.started(step(), numbers.first() + current, numbers.total());
        }
        returning = new Returning(run.connection, run.history.tables(), step());
        returning.name();
        returning.begin(!attempt.isBegun());
        playing = new BodyRun(this, returning);
        Location location = Locations.of(this);
        run.callbacks.call(Optional.of(location), each -> each.beforeRevision(run.connection, step()));
        Progress reached = playing.play();
        List<String> staying = returning.end();
        if (!staying.isEmpty()) {
            run.listener.staying(step(), staying);
        }
        run.state.resetSettings();
        armTimeouts();
        run.callbacks.call(Optional.of(location), each -> each.afterRevision(run.connection, step()));
        requireTransaction();
        run.versions.apply(run.connection, step());
        Progress committed = attempt.progress;
        attempt.progress = reached;
        run.history.update(run.connection, attempt, Outcome.DONE, null);
        attempt.progress = committed;
        if (numbers.together()) {
            run.listener.finished(step(), attempt.elapsed());
        }
    }

    void begin() throws SQLException {
        run.connection.setAutoCommit(false);
        armTimeouts();
        if (returning != null) {
            returning.name();
        }
        transaction = Sql.text(run.connection, "SELECT pg_catalog.pg_current_xact_id()::text");
    }

    private void armTimeouts() throws SQLException {
        for (String sql : run.options.limits().statements()) {
            Sql.execute(run.connection, sql);
        }
    }

    /** A body that commits would leave us half way with no way back, so it must be the same transaction still. */
    void requireTransaction() throws SQLException {
        if (run.connection.getAutoCommit()
                || !String.valueOf(transaction)
                        .equals(Sql.text(run.connection, "SELECT pg_catalog.pg_current_xact_id_if_assigned()::text"))) {
            throw new RunException(new RunFault.TransactionEnded(Locations.of(this), ""));
        }
    }

    /** Commits all before a statement that cannot run in a transaction. */
    void commitBefore(Progress reached) throws SQLException {
        requireTransaction();
        moveTo(reached);
        run.history.update(run.connection, attemptNow(), Outcome.RUNNING, null);
        commit();
        first = current;
    }

    /** What is committed of a batched statement counts only in front of that statement. */
    private void moveTo(Progress reached) {
        if (!reached.equals(attemptNow().progress)) {
            attemptNow().batch = null;
        }
        attemptNow().progress = reached;
    }

    /** Commits a few rows of a batched statement, with their place in the history. */
    void advanceBatch(BatchPlace reached) throws SQLException {
        BatchPlace committed = attemptNow().batch;
        attemptNow().batch = reached;
        try {
            run.history.update(run.connection, attemptNow(), Outcome.RUNNING, null);
            endTransaction();
        } catch (SQLException e) {
            attemptNow().batch = committed;
            throw e;
        }
    }

    /** Commits the last rows of a batched statement, with the revision's progress behind it. */
    void completeBatch(Progress reached) throws SQLException {
        Progress before = attemptNow().progress;
        BatchPlace committed = attemptNow().batch;
        moveTo(reached);
        try {
            run.history.update(run.connection, attemptNow(), Outcome.RUNNING, null);
            endTransaction();
        } catch (SQLException e) {
            attemptNow().progress = before;
            attemptNow().batch = committed;
            throw e;
        }
    }

    private void endTransaction() throws SQLException {
        run.connection.commit();
        run.connection.setAutoCommit(true);
    }

    /** Writes down that a statement has run outside a transaction, and begins the next one. */
    void beginAfter(Progress reached) throws SQLException {
        moveTo(reached);
        run.history.update(run.connection, attemptNow(), Outcome.RUNNING, null);
        begin();
    }

    private void commit() throws SQLException {
        try {
            run.connection.commit();
        } catch (SQLException e) {
            throw new StatementTrouble(0, "COMMIT", 1, e);
        }
        run.connection.setAutoCommit(true);
        for (int i = 0; i <= current; i++) {
            attempts.get(i).durable = true;
        }
    }

    /** Undoes what is not committed. */
    void rollBack() throws SQLException {
        if (run.connection.isClosed()) {
            return;
        }
        if (!run.connection.getAutoCommit()) {
            run.connection.rollback();
            run.connection.setAutoCommit(true);
        }
        run.state.resetSettings();
        for (Attempt attempt : attempts) {
            if (!attempt.durable) {
                attempt.id = null;
            }
        }
    }

    boolean mayBeTriedAgainAfter(Exception e) {
        return Failures.serverError(e).filter(ServerError::isLockTrouble).isPresent()
                && (playing == null || playing.mayBePlayedAgain())
                && (playing == null || !playing.outside());
    }

    RunException failure(Exception e, int tries) {
        return Failures.of(this, e, tries);
    }

    /** In a transaction of its own: the step that failed, and those that were rolled back with it. */
    void recordFailure(RunException failure) throws SQLException {
        if (run.connection.isClosed()) {
            return;
        }
        for (int i = first; i <= current; i++) {
            Attempt attempt = attempts.get(i);
            String error = i == current
                    ? Failures.text(failure)
                    : "rolled back with " + step().revision().id();
            if (attempt.id == null) {
                run.history.insert(run.connection, attempt, Outcome.FAILED, error);
            } else {
                run.history.update(run.connection, attempt, Outcome.FAILED, error);
            }
        }
    }
}
