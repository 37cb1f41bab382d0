package dev.aludel.operation;

import java.time.Duration;

/**
 * Changes many rows a few at a time, each few in a transaction of their own, so that nobody waits long for
 * a row and no transaction grows old. In the order of the table's key, so that after an interruption the
 * work goes on where it was, and no row is changed twice.
 *
 * @param sql one UPDATE or DELETE, without its semicolon
 * @param size how many rows one transaction changes at most
 * @param pause how long to rest between two transactions
 */
public record Batch(String sql, int size, Duration pause) implements Operation {

    public Batch {
        if (sql.isBlank()) {
            throw new IllegalArgumentException("an empty statement");
        }
        if (size < 1) {
            throw new IllegalArgumentException("a batch of " + size + " rows");
        }
        if (pause.isNegative()) {
            throw new IllegalArgumentException("a negative pause");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
