package dev.aludel.run;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How revisions are run.
 *
 * @param toolVersion what runs them, for the history
 * @param namespace where the tool's own tables are; in the connection's current schema when absent
 * @param transaction how much one transaction holds
 * @param limits how long to wait for what
 * @param arguments what revisions are given with {@code -x}
 * @param observer opens a second connection to look at who blocks us; it is closed when the run is over
 * @param editCheck what to do about files that were edited after they ran; nothing when absent
 * @param callbacks what else is called, in this order
 */
public record RunOptions(
        String toolVersion,
        Optional<String> namespace,
        Transaction transaction,
        Limits limits,
        Map<String, String> arguments,
        Optional<Supplier<Connection>> observer,
        Optional<EditCheck> editCheck,
        List<RunCallback> callbacks) {

    /** How much one transaction holds. */
    public enum Transaction {
        REVISION,
        RUN
    }

    /**
     * How long to wait for what.
     *
     * @param patience for another migrator
     * @param lockTimeout how long a statement may wait for a lock before its transaction gives way
     * @param concurrentLockTimeout the same for the building and dropping of indexes without blocking: they
     *     wait for transactions to end, and hold up nobody meanwhile
     * @param statementTimeout how long a statement may take, but not those that build or drop indexes without
     *     blocking; zero for as long as the server lets it
     * @param retries how often a transaction that gave way is tried again
     */
    public record Limits(
            Duration patience,
            Duration lockTimeout,
            Duration concurrentLockTimeout,
            Duration statementTimeout,
            int retries) {

        /** What holds when nobody says otherwise. */
        public static final Limits DEFAULTS =
                new Limits(Duration.ofMinutes(5), Duration.ofSeconds(3), Duration.ofMinutes(10), Duration.ZERO, 10);

        public Limits {
            if (patience.isNegative()
                    || lockTimeout.isNegative()
                    || concurrentLockTimeout.isNegative()
                    || statementTimeout.isNegative()
                    || retries < 0) {
                throw new IllegalArgumentException("a negative time or count");
            }
        }

        /** What sets them for the statements of a transaction, at its beginning. */
        List<String> statements() {
            String lock = "SET LOCAL lock_timeout = '" + lockTimeout.toMillis() + "ms'";
            return statementTimeout.isZero()
                    ? List.of(lock)
                    : List.of(lock, "SET LOCAL statement_timeout = '" + statementTimeout.toMillis() + "ms'");
        }
    }

    public RunOptions {
        arguments = Map.copyOf(arguments);
        callbacks = List.copyOf(callbacks);
    }

    /** What holds when nobody says otherwise. */
    public static RunOptions defaults(String toolVersion) {
        return new RunOptions(
                toolVersion,
                Optional.empty(),
                Transaction.REVISION,
                Limits.DEFAULTS,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public RunOptions withNamespace(Optional<String> other) {
        return new RunOptions(toolVersion, other, transaction, limits, arguments, observer, editCheck, callbacks);
    }

    public RunOptions withTransaction(Transaction other) {
        return new RunOptions(toolVersion, namespace, other, limits, arguments, observer, editCheck, callbacks);
    }

    public RunOptions withLimits(Limits other) {
        return new RunOptions(toolVersion, namespace, transaction, other, arguments, observer, editCheck, callbacks);
    }

    public RunOptions withPatience(Duration other) {
        return withLimits(new Limits(
                other,
                limits.lockTimeout(),
                limits.concurrentLockTimeout(),
                limits.statementTimeout(),
                limits.retries()));
    }

    public RunOptions withLockTimeout(Duration other, int retries) {
        return withLimits(new Limits(
                limits.patience(), other, limits.concurrentLockTimeout(), limits.statementTimeout(), retries));
    }

    public RunOptions withStatementTimeout(Duration other) {
        return withLimits(new Limits(
                limits.patience(), limits.lockTimeout(), limits.concurrentLockTimeout(), other, limits.retries()));
    }

    public RunOptions withArguments(Map<String, String> other) {
        return new RunOptions(toolVersion, namespace, transaction, limits, other, observer, editCheck, callbacks);
    }

    public RunOptions withObserver(Supplier<Connection> other) {
        return new RunOptions(
                toolVersion, namespace, transaction, limits, arguments, Optional.of(other), editCheck, callbacks);
    }

    public RunOptions withEditCheck(EditCheck other) {
        return new RunOptions(
                toolVersion, namespace, transaction, limits, arguments, observer, Optional.of(other), callbacks);
    }

    public RunOptions withCallbacks(List<RunCallback> others) {
        return new RunOptions(toolVersion, namespace, transaction, limits, arguments, observer, editCheck, others);
    }
}
