package dev.aludel.run;

import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How revisions are run.
 *
 * @param toolVersion what runs them, for the history
 * @param namespace where the tool's own tables are; in the connection's current schema when absent
 * @param transaction how much one transaction holds
 * @param patience how long to wait for another migrator
 * @param lockTimeout how long a statement may wait for a lock before its transaction gives way
 * @param concurrentLockTimeout the same for the building and dropping of indexes without blocking: they
 *     wait for transactions to end, and hold up nobody meanwhile
 * @param retries how often a transaction that gave way is tried again
 * @param arguments what revisions are given with {@code -x}
 * @param observer opens a second connection to look at who blocks us; it is closed after each look
 */
public record RunOptions(
        String toolVersion,
        Optional<String> namespace,
        Transaction transaction,
        Duration patience,
        Duration lockTimeout,
        Duration concurrentLockTimeout,
        int retries,
        Map<String, String> arguments,
        Optional<Supplier<Connection>> observer) {

    /** How much one transaction holds. */
    public enum Transaction {
        REVISION,
        RUN
    }

    public RunOptions {
        if (lockTimeout.isNegative() || concurrentLockTimeout.isNegative() || patience.isNegative() || retries < 0) {
            throw new IllegalArgumentException("a negative time or count");
        }
        arguments = Map.copyOf(arguments);
    }

    /** What holds when nobody says otherwise. */
    public static RunOptions defaults(String toolVersion) {
        return new RunOptions(
                toolVersion,
                Optional.empty(),
                Transaction.REVISION,
                Duration.ofMinutes(5),
                Duration.ofSeconds(3),
                Duration.ofMinutes(10),
                10,
                Map.of(),
                Optional.empty());
    }

    public RunOptions withNamespace(Optional<String> other) {
        return new RunOptions(
                toolVersion,
                other,
                transaction,
                patience,
                lockTimeout,
                concurrentLockTimeout,
                retries,
                arguments,
                observer);
    }

    public RunOptions withTransaction(Transaction other) {
        return new RunOptions(
                toolVersion,
                namespace,
                other,
                patience,
                lockTimeout,
                concurrentLockTimeout,
                retries,
                arguments,
                observer);
    }

    public RunOptions withPatience(Duration other) {
        return new RunOptions(
                toolVersion,
                namespace,
                transaction,
                other,
                lockTimeout,
                concurrentLockTimeout,
                retries,
                arguments,
                observer);
    }

    public RunOptions withLockTimeout(Duration other, int otherRetries) {
        return new RunOptions(
                toolVersion,
                namespace,
                transaction,
                patience,
                other,
                concurrentLockTimeout,
                otherRetries,
                arguments,
                observer);
    }

    public RunOptions withArguments(Map<String, String> other) {
        return new RunOptions(
                toolVersion,
                namespace,
                transaction,
                patience,
                lockTimeout,
                concurrentLockTimeout,
                retries,
                other,
                observer);
    }

    public RunOptions withObserver(Supplier<Connection> other) {
        return new RunOptions(
                toolVersion,
                namespace,
                transaction,
                patience,
                lockTimeout,
                concurrentLockTimeout,
                retries,
                arguments,
                Optional.of(other));
    }
}
