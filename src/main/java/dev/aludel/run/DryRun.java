package dev.aludel.run;

import dev.aludel.operation.Batch;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Operations;
import dev.aludel.revision.Direction;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Step;
import dev.aludel.sql.SqlRenderer;
import dev.aludel.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Runs steps in one transaction, and takes it back.
 *
 * <p>A statement that refuses a transaction is asked all the same, behind a savepoint: the server says so
 * before it does anything. From then on nobody can tell whether a later one fails because of what is
 * missing, so each of these is behind a savepoint too, and what fails is in doubt. The first failure
 * without such an excuse ends the run. The history, whose numbers come from a sequence, is not written.
 */
final class DryRun {

    /** Refused in a transaction, ends a transaction, uses an enum's value that is not committed yet. */
    private static final Set<String> REFUSES_TRANSACTION = Set.of("25001", "2D000", "55P04");

    private static final String AT_END = "SET CONSTRAINTS ALL IMMEDIATE";

    private final Connection connection;
    private final SessionState state;
    private final ToolTables tables;
    private final RunOptions options;
    private final RunListener listener;
    private final List<Tried> tried = new ArrayList<>();

    /** Whether a statement was met that a run would commit by itself. */
    private boolean careful;

    /** Whether one was not tried. */
    private boolean doubt;

    private boolean over;
    private int reached;

    DryRun(Connection connection, SessionState state, ToolTables tables, RunOptions options, RunListener listener) {
        this.connection = connection;
        this.state = state;
        this.tables = tables;
        this.options = options;
        this.listener = listener;
    }

    /** A statement failed, and nothing after it can be tried. */
    private static final class Over extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Over() {
            super("over", null, false, false);
        }
    }

    /** Tries the steps. Of the first, what is committed already is passed over. */
    DryRunReport of(
            List<Step> steps, List<LoadedRevision> bodies, Optional<History.HalfDone> halfDone, SortedSet<String> rows)
            throws SQLException {
        var sequences = new Sequences(connection);
        connection.setAutoCommit(false);
        String transaction = Sql.text(connection, "SELECT pg_catalog.pg_current_xact_id()::text");
        armTimeouts();
        tables.create(connection);
        for (int i = 0; i < steps.size() && !over; i++) {
            reached = i + 1;
            listener.started(steps.get(i), reached, steps.size());
            new Body(steps.get(i), bodies.get(i), i == 0 ? halfDone : Optional.empty(), sequences).play();
            requireTransaction(steps.get(i), bodies.get(i), transaction);
        }
        connection.rollback();
        connection.setAutoCommit(true);
        return new DryRunReport(steps, tried, reached, sequences.moved(), rows);
    }

    private void armTimeouts() throws SQLException {
        for (String sql : options.limits().statements()) {
            Sql.execute(connection, sql);
        }
    }

    /** A body may work on the connection, and must leave the transaction as it is. */
    private void requireTransaction(Step step, LoadedRevision body, @Nullable String transaction) throws SQLException {
        if (over) {
            return;
        }
        if (connection.getAutoCommit()
                || !String.valueOf(transaction)
                        .equals(Sql.text(connection, "SELECT pg_catalog.pg_current_xact_id_if_assigned()::text"))) {
            throw new RunException(new RunFault.TransactionEnded(Locations.of(step, body), ""));
        }
    }

    /** One step's body. */
    private final class Body {

        private final Step step;
        private final LoadedRevision body;
        private final Progress committed;
        private final @Nullable BatchPlace begun;
        private final Sequences sequences;
        private final Returning returning;
        private Progress progress = Progress.NONE;

        Body(Step step, LoadedRevision body, Optional<History.HalfDone> halfDone, Sequences sequences) {
            this.step = step;
            this.body = body;
            this.committed = halfDone.map(History.HalfDone::progress).orElse(Progress.NONE);
            this.begun = halfDone.flatMap(History.HalfDone::batch).orElse(null);
            this.sequences = sequences;
            this.returning = new Returning(connection, tables, step);
        }

        void play() throws SQLException {
            Migration migration = body.migration();
            boolean up = step.direction() == Direction.UPGRADE;
            long begin = System.nanoTime();
            returning.name();
            returning.begin(progress.equals(committed) && begun == null);
            try {
                Operations.run(
                        up ? migration::upgrade : migration::downgrade,
                        this::run,
                        this::connection,
                        options.arguments());
            } catch (RunException e) {
                throw e;
            } catch (Over e) {
                return;
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
                var error = Failures.serverError(e).orElseGet(() -> ServerError.without(e));
                end(0, "", begin, new Tried.Trouble(Locations.of(step, body, e), error));
                return;
            }
            if (over) {
                return; // the body has swallowed it
            }
            finish();
        }

        private void finish() throws SQLException {
            try {
                attempt(AT_END, 0, true, () -> {
                    Sql.execute(connection, AT_END);
                    returning.end();
                });
            } catch (Over e) {
                return;
            }
            state.resetSettings();
            armTimeouts();
            new VersionTable(tables).apply(connection, step);
        }

        private Connection connection() {
            if (over) {
                throw new Over();
            }
            if (progress.completed() < committed.completed()) {
                throw cannotResume(RunFault.Obstacle.USES_CONNECTION);
            }
            return connection;
        }

        private void run(Operation operation) {
            if (over) {
                throw new Over();
            }
            try {
                for (Statement statement : SqlRenderer.render(operation)) {
                    run(statement, operation instanceof Batch batch ? batch : null);
                }
            } catch (SQLException e) {
                throw new RunException(new RunFault.DatabaseFailed(ServerError.of(e)), e);
            }
        }

        private void run(Statement statement, @Nullable Batch batch) throws SQLException {
            Progress next = progress.then(statement.sql());
            if (progress.completed() < committed.completed()) {
                if (next.completed() == committed.completed() && !next.equals(committed)) {
                    throw cannotResume(RunFault.Obstacle.BODY_CHANGED);
                }
            } else {
                if (TransactionControl.isIn(statement.sql())) {
                    throw new RunException(new RunFault.TransactionEnded(
                            Locations.of(step, body, next.completed(), statement.sql(), 1), statement.sql()));
                }
                listener.statement(step, next.completed(), statement);
                sequences.keepBefore(statement.sql());
                Optional<Portions> portions = batch == null ? Optional.empty() : portions(batch, next.completed());
                if (portions.isPresent()) {
                    attempt(statement.sql(), next.completed(), false, () -> runAll(portions.get()));
                } else {
                    attempt(statement.sql(), next.completed(), batch == null && statement.transactional(), () -> {
                        Sql.execute(connection, statement.sql());
                        returning.look();
                    });
                }
            }
            progress = next;
        }

        /** Nothing, when it lacks a key perhaps only because what makes the key was not tried. */
        private Optional<Portions> portions(Batch batch, int number) throws SQLException {
            try {
                return Optional.of(Portions.of(connection, batch, obstacle -> indivisible(batch, number, obstacle)));
            } catch (RunException e) {
                if (doubt
                        && e.fault() instanceof RunFault.CannotDivide fault
                        && fault.obstacle() == RunFault.Indivisible.NO_KEY) {
                    return Optional.empty();
                }
                throw e;
            }
        }

        private RunException indivisible(Batch batch, int number, RunFault.Indivisible obstacle) {
            return new RunException(new RunFault.CannotDivide(
                    Locations.of(step, body, number, batch.sql(), 1),
                    number,
                    batch.sql(),
                    obstacle,
                    Kept.of(committed, Optional.ofNullable(begun))));
        }

        /** All portions that are left, as a run would commit them one by one. */
        private void runAll(Portions portions) throws SQLException {
            Optional<List<String>> low = Optional.ofNullable(progress.equals(committed) ? begun : null)
                    .map(BatchPlace::key);
            do {
                Optional<List<String>> high = portions.end(low);
                Sql.execute(connection, portions.portion(low, high));
                low = high;
            } while (low.isPresent());
        }

        private void attempt(String sql, int number, boolean transactional, BlockerWatch.Action action)
                throws SQLException {
            careful |= !transactional;
            Savepoint savepoint = careful ? connection.setSavepoint() : null;
            long begin = System.nanoTime();
            try {
                action.run();
                if (savepoint != null) {
                    connection.releaseSavepoint(savepoint);
                }
                if (number > 0) {
                    add(number, sql, Tried.Result.DONE, begin, Optional.empty());
                }
            } catch (SQLException e) {
                ServerError error = ServerError.of(e);
                var trouble = new Tried.Trouble(
                        Locations.of(step, body, number, sql, error.position().orElse(1)), error);
                if (savepoint == null || connection.isClosed()) {
                    end(number, sql, begin, trouble);
                    throw new Over();
                }
                connection.rollback(savepoint);
                boolean refuses = REFUSES_TRANSACTION.contains(error.sqlState());
                if (!refuses && !doubt) {
                    end(number, sql, begin, trouble);
                    throw new Over();
                }
                Tried.Result result = refuses ? Tried.Result.REFUSES_TRANSACTION : Tried.Result.IN_DOUBT;
                add(number, sql, result, begin, Optional.of(trouble));
                doubt = true;
            }
        }

        private void end(int number, String sql, long begin, Tried.Trouble trouble) {
            over = true;
            add(number, sql, Tried.Result.FAILED, begin, Optional.of(trouble));
        }

        private void add(int number, String sql, Tried.Result result, long begin, Optional<Tried.Trouble> trouble) {
            tried.add(new Tried(step, number, sql, result, Duration.ofNanos(System.nanoTime() - begin), trouble));
        }

        private RunException cannotResume(RunFault.Obstacle obstacle) {
            return new RunException(new RunFault.CannotResume(
                    Locations.of(step, body), Kept.of(committed, Optional.empty()), obstacle));
        }
    }
}
