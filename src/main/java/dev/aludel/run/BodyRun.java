package dev.aludel.run;

import dev.aludel.operation.Batch;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Operations;
import dev.aludel.revision.Direction;
import dev.aludel.revision.Migration;
import dev.aludel.sql.SqlRenderer;
import dev.aludel.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One playing of a step's body: passes over the statements that are committed already, provided that
 * they are still the same, and runs the others.
 */
final class BodyRun {

    private final Unit unit;
    private final Run run;
    private final Returning returning;
    private Progress reached = Progress.NONE;
    private int firstUseOfConnection = Integer.MAX_VALUE;
    private boolean outside;
    private @Nullable RuntimeException trouble;

    BodyRun(Unit unit, Returning returning) {
        this.unit = unit;
        this.returning = returning;
        this.run = unit.run();
    }

    /**
     * Plays the body to its end.
     *
     * @return how far it got
     */
    Progress play() throws SQLException {
        Migration body = unit.body().migration();
        boolean up = unit.step().direction() == Direction.UPGRADE;
        try {
            Operations.run(up ? body::upgrade : body::downgrade, this::run, this::connection, run.options.arguments());
        } catch (StatementTrouble | RunException e) {
            throw e;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            throw trouble != null ? trouble : Failures.ofBody(unit, e);
        }
        if (trouble != null) {
            throw trouble; // the body has swallowed it
        }
        Progress committed = unit.attemptNow().progress;
        if (reached.completed() < committed.completed()
                || unit.attemptNow().batch != null && reached.equals(committed)) {
            throw cannotResume(RunFault.Obstacle.BODY_CHANGED);
        }
        inTransaction("SET CONSTRAINTS ALL IMMEDIATE", 0);
        return reached;
    }

    /** Whether what the body did with the connection itself is undone when its transaction is. */
    boolean mayBePlayedAgain() {
        int committed = unit.attemptNow().progress.completed();
        return committed == 0 || firstUseOfConnection >= committed;
    }

    /** Whether a statement outside a transaction was what ran last; it has been tried again by itself. */
    boolean outside() {
        return outside;
    }

    private Connection connection() {
        if (reached.completed() < unit.attemptNow().progress.completed()) {
            throw keep(cannotResume(RunFault.Obstacle.USES_CONNECTION));
        }
        firstUseOfConnection = Math.min(firstUseOfConnection, reached.completed());
        return run.connection;
    }

    private void run(Operation operation) {
        if (trouble != null) {
            throw trouble;
        }
        try {
            for (Statement statement : SqlRenderer.render(operation)) {
                run(statement, operation instanceof Batch batch ? batch : null);
            }
        } catch (StatementTrouble | RunException e) {
            throw keep(e);
        } catch (SQLException e) {
            throw keep(new RunException(new RunFault.DatabaseFailed(ServerError.of(e)), e));
        }
    }

    private void run(Statement statement, @Nullable Batch batch) throws SQLException {
        Progress next = reached.then(statement.sql());
        Progress committed = unit.attemptNow().progress;
        if (reached.completed() < committed.completed()) {
            if (next.completed() == committed.completed() && !next.equals(committed)) {
                throw cannotResume(RunFault.Obstacle.BODY_CHANGED);
            }
            if (SessionSetting.isIn(statement.sql())) {
                inTransaction(statement.sql(), next.completed());
            }
        } else {
            if (TransactionControl.isIn(statement.sql())) {
                throw new RunException(new RunFault.TransactionEnded(
                        Locations.of(unit, next.completed(), statement.sql(), 1), statement.sql()));
            }
            run.listener.statement(unit.step(), next.completed(), statement);
            if (batch != null) {
                batched(batch, next);
            } else if (reached.equals(committed) && unit.attemptNow().batch != null) {
                throw cannotResume(RunFault.Obstacle.BODY_CHANGED);
            } else if (statement.transactional()) {
                inTransaction(statement.sql(), next.completed());
                bringBack(statement.sql(), next.completed());
            } else {
                outside(statement.sql(), next);
            }
        }
        reached = next;
    }

    private void inTransaction(String sql, int number) throws SQLException {
        try {
            run.watch.during(run.options.limits().lockTimeout(), () -> Sql.execute(run.connection, sql));
        } catch (SQLException e) {
            throw new StatementTrouble(number, sql, 1, e);
        }
    }

    private void bringBack(String sql, int number) {
        try {
            returning.look();
        } catch (SQLException e) {
            throw new StatementTrouble(number, sql, 1, e);
        }
    }

    private void batched(Batch batch, Progress next) throws SQLException {
        Portions portions = Portions.of(run.connection, batch, obstacle -> indivisible(batch, next, obstacle));
        unit.commitBefore(reached);
        outside = true;
        BatchPlace begun = unit.attemptNow().batch;
        if (begun != null && !portions.fits(begun)) {
            throw cannotResume(RunFault.Obstacle.BODY_CHANGED);
        }
        new Batches(unit, batch, next, portions).run();
        outside = false;
        unit.begin();
    }

    private RunException indivisible(Batch batch, Progress next, RunFault.Indivisible obstacle) {
        return new RunException(new RunFault.CannotDivide(
                Locations.of(unit, next.completed(), batch.sql(), 1),
                next.completed(),
                batch.sql(),
                obstacle,
                Kept.of(unit.attemptNow())));
    }

    private void outside(String sql, Progress next) throws SQLException {
        Progress before = reached;
        boolean maybeDone = unit.interruptedAt(before);
        unit.commitBefore(before);
        outside = true;
        var limits = run.options.limits();
        boolean concurrent = InvalidIndex.isConcurrent(sql);
        Duration lockTimeout = concurrent ? limits.concurrentLockTimeout() : limits.lockTimeout();
        String usual = set("lock_timeout", lockTimeout);
        String usualStatement = concurrent || limits.statementTimeout().isZero()
                ? null
                : set("statement_timeout", limits.statementTimeout());
        for (int tries = 1; !done(sql, next.completed(), lockTimeout, tries, maybeDone); tries++) {
            run.pause(unit.step(), tries);
        }
        set("lock_timeout", usual);
        if (usualStatement != null) {
            set("statement_timeout", usualStatement);
        }
        outside = false;
        unit.beginAfter(next);
    }

    /** Whether it ran; not, when it did not get its lock and may be tried again. */
    private boolean done(String sql, int number, Duration lockTimeout, int tries, boolean maybeDone) {
        try {
            run.watch.during(lockTimeout, () -> {
                InvalidIndex.dropBefore(run.connection, sql);
                Sql.execute(run.connection, sql);
            });
            return true;
        } catch (SQLException e) {
            var failed = new StatementTrouble(number, sql, tries, e);
            if (maybeDone && failed.error.saysThatItIsDone()) {
                return true;
            }
            if (tries <= run.options.limits().retries() && failed.error.isLockTrouble()) {
                return false;
            }
            throw failed;
        }
    }

    /** Sets a time for the session, and says what it was. */
    private String set(String name, Duration time) throws SQLException {
        String usual = String.valueOf(Sql.text(run.connection, "SELECT pg_catalog.current_setting(?)", name));
        set(name, time.toMillis() + "ms");
        return usual;
    }

    private void set(String name, String value) throws SQLException {
        Sql.text(run.connection, "SELECT pg_catalog.set_config(?, ?, false)", name, value);
    }

    private <E extends RuntimeException> E keep(E e) {
        trouble = e;
        return e;
    }

    private RunException cannotResume(RunFault.Obstacle obstacle) {
        return new RunException(new RunFault.CannotResume(Locations.of(unit), Kept.of(unit.attemptNow()), obstacle));
    }
}
