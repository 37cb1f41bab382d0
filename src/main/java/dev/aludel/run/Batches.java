package dev.aludel.run;

import dev.aludel.operation.Batch;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a batched statement: looks up where the next few rows end, in the order of the table's key, changes
 * those, writes into the history where that was, and commits, until no rows are left. Since the place is
 * committed with the rows, a run that ends anywhere leaves no row half counted, and the next one begins
 * behind it.
 */
final class Batches {

    private final Unit unit;
    private final Run run;
    private final Batch batch;
    private final Progress next;
    private final Portions portions;
    private @Nullable BatchPlace place;
    private int tries;

    /** @param next how far the revision will have got */
    Batches(Unit unit, Batch batch, Progress next, Portions portions) {
        this.unit = unit;
        this.run = unit.run();
        this.batch = batch;
        this.next = next;
        this.portions = portions;
        this.place = unit.attemptNow().batch;
    }

    /** Runs what is left, outside of any transaction at the beginning and at the end. */
    void run() throws SQLException {
        long expected = expected();
        tell(expected, false);
        tries = 1;
        while (true) {
            boolean done;
            try {
                done = fewRows();
            } catch (SQLException e) {
                giveWay(new StatementTrouble(next.completed(), batch.sql(), tries, e));
                continue;
            }
            tries = 1;
            tell(expected, done);
            if (done) {
                return;
            }
            Pause.millis(batch.pause().toMillis());
        }
    }

    private void giveWay(StatementTrouble trouble) throws SQLException {
        if (tries > run.options.limits().retries() || !trouble.error.isLockTrouble()) {
            throw trouble;
        }
        run.connection.rollback();
        run.connection.setAutoCommit(true);
        run.pause(unit.step(), tries);
        tries++;
    }

    /** One transaction; whether it was the last. */
    private boolean fewRows() throws SQLException {
        unit.begin();
        Optional<List<String>> low = low();
        Optional<List<String>> high = portions.end(low);
        long changed = watched(portions.portion(low, high));
        long rows = rows() + changed;
        if (high.isPresent()) {
            var reached = new BatchPlace(portions.table(), high.get(), rows);
            unit.advanceBatch(reached);
            place = reached;
        } else {
            unit.completeBatch(next);
            place = new BatchPlace(portions.table(), List.of(), rows);
        }
        return high.isEmpty();
    }

    private long rows() {
        return place == null ? 0 : place.rows();
    }

    private Optional<List<String>> low() {
        return Optional.ofNullable(place).map(BatchPlace::key);
    }

    private long watched(String sql) throws SQLException {
        var changed = new long[1];
        run.watch.during(run.options.limits().lockTimeout(), () -> {
            try (var statement = run.connection.createStatement()) {
                statement.setEscapeProcessing(false);
                changed[0] = statement.executeLargeUpdate(sql);
            }
        });
        return changed[0];
    }

    /** What the planner expects; asked once, since it knows no better later. */
    private long expected() throws SQLException {
        return rows() + portions.expected(low());
    }

    private void tell(long expected, boolean done) {
        long rows = rows();
        run.listener.batch(unit.step(), next.completed(), new BatchProgress(rows, done ? rows : expected, done));
    }
}
