package dev.aludel.run;

import dev.aludel.operation.Batch;
import dev.aludel.sql.Division;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs a batched statement: looks up where the next few rows end, in the order of the table's key, changes
 * those, writes into the history where that was, and commits, until no rows are left. Since the place is
 * committed with the rows, a run that ends anywhere leaves no row half counted, and the next one begins
 * behind it.
 */
final class Batches {

    /** Of the primary key, or else of the first unique index that can stand for it. */
    private static final String KEY = """
            SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod)
            FROM pg_catalog.pg_index i
            CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY AS k (attnum, place)
            JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
            WHERE k.place <= i.indnkeyatts AND i.indexrelid = (
                SELECT u.indexrelid
                FROM pg_catalog.pg_index u
                WHERE u.indrelid = pg_catalog.to_regclass(?)
                  AND u.indisunique AND u.indisvalid AND u.indpred IS NULL AND u.indexprs IS NULL
                  AND (u.indisprimary OR u.indimmediate AND NOT EXISTS (
                      SELECT FROM pg_catalog.pg_attribute n
                      WHERE n.attrelid = u.indrelid AND n.attnum = ANY (u.indkey::smallint[]) AND NOT n.attnotnull))
                ORDER BY u.indisprimary DESC, u.indexrelid LIMIT 1)
            ORDER BY k.place""";

    private static final Pattern ESTIMATE = Pattern.compile("rows=(\\d+)");

    private final Unit unit;
    private final Run run;
    private final Batch batch;
    private final Progress next;
    private final Division division;
    private final List<Division.KeyColumn> key;
    private @Nullable BatchPlace place;
    private int tries;

    private Batches(Unit unit, Batch batch, Progress next, Division division, List<Division.KeyColumn> key) {
        this.unit = unit;
        this.run = unit.run();
        this.batch = batch;
        this.next = next;
        this.division = division;
        this.key = key;
        this.place = unit.attemptNow().batch;
    }

    /**
     * @param next how far the revision will have got
     * @throws RunException when the statement cannot be divided, or is another one than was begun
     */
    static Batches of(Unit unit, Batch batch, Progress next) throws SQLException {
        Division division =
                Division.of(batch.sql()).orElseThrow(() -> refused(unit, batch, next, RunFault.Indivisible.FORM));
        List<Division.KeyColumn> key = key(unit.run().connection, division.table());
        if (key.isEmpty()) {
            throw refused(unit, batch, next, RunFault.Indivisible.NO_KEY);
        }
        var names = new HashSet<>(division.assigned());
        if (key.stream().anyMatch(column -> names.contains(column.name()))) {
            throw refused(unit, batch, next, RunFault.Indivisible.CHANGES_KEY);
        }
        return new Batches(unit, batch, next, division, key);
    }

    /** Whether this is where an interrupted attempt may go on. */
    boolean fits(BatchPlace begun) {
        return begun.table().equals(division.table()) && begun.key().size() == key.size();
    }

    private static List<Division.KeyColumn> key(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<Division.KeyColumn>();
        try (var statement = Sql.prepare(connection, KEY, table);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                columns.add(new Division.KeyColumn(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }

    private static RunException refused(Unit unit, Batch batch, Progress next, RunFault.Indivisible obstacle) {
        return new RunException(new RunFault.CannotDivide(
                Locations.of(unit, next.completed(), batch.sql(), 1),
                next.completed(),
                batch.sql(),
                obstacle,
                Kept.of(unit.attemptNow())));
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
        Optional<List<String>> high = last(low);
        long changed = watched(division.between(key, low, high));
        long rows = rows() + changed;
        if (high.isPresent()) {
            var reached = new BatchPlace(division.table(), high.get(), rows);
            unit.advanceBatch(reached);
            place = reached;
        } else {
            unit.completeBatch(next);
            place = new BatchPlace(division.table(), List.of(), rows);
        }
        return high.isEmpty();
    }

    private long rows() {
        return place == null ? 0 : place.rows();
    }

    private Optional<List<String>> low() {
        return Optional.ofNullable(place).map(BatchPlace::key);
    }

    private Optional<List<String>> last(Optional<List<String>> low) throws SQLException {
        return row(division.last(key, low, batch.size()), key.size());
    }

    /** The first columns of a query's first row. Not as a prepared statement, to which a question mark is a parameter. */
    private Optional<List<String>> row(String sql, int columns) throws SQLException {
        try (var statement = run.connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (var row = statement.executeQuery(sql)) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var values = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    values.add(row.getString(i));
                }
                return Optional.of(values);
            }
        }
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
        Optional<String> plan = row("EXPLAIN " + division.rest(key, low()), 1).map(values -> values.get(0));
        Matcher guess = ESTIMATE.matcher(plan.orElse(""));
        return rows() + (guess.find() ? Long.parseLong(guess.group(1)) : 0);
    }

    private void tell(long expected, boolean done) {
        long rows = rows();
        run.listener.batch(unit.step(), next.completed(), new BatchProgress(rows, done ? rows : expected, done));
    }
}
