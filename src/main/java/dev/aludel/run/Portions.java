package dev.aludel.run;

import dev.aludel.operation.Batch;
import dev.aludel.sql.Division;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A batched statement cut into portions of so many rows, in the order of its table's key. */
final class Portions {

    /**
     * The columns of the primary key, or else of the first unique index that can stand for it: name, type and
     * place, in that order. The parameter is the table's name.
     */
    static final String KEY = """
            SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, k.place
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

    private final Connection connection;
    private final int size;
    private final Division division;
    private final List<Division.KeyColumn> key;

    private Portions(Connection connection, int size, Division division, List<Division.KeyColumn> key) {
        this.connection = connection;
        this.size = size;
        this.division = division;
        this.key = key;
    }

    /** @param refusal what is thrown when the statement cannot be cut */
    static Portions of(Connection connection, Batch batch, Function<RunFault.Indivisible, RunException> refusal)
            throws SQLException {
        Division division = Division.of(batch.sql()).orElseThrow(() -> refusal.apply(RunFault.Indivisible.FORM));
        List<Division.KeyColumn> key = key(connection, division.table());
        if (key.isEmpty()) {
            throw refusal.apply(RunFault.Indivisible.NO_KEY);
        }
        var names = new HashSet<>(division.assigned());
        if (key.stream().anyMatch(column -> names.contains(column.name()))) {
            throw refusal.apply(RunFault.Indivisible.CHANGES_KEY);
        }
        return new Portions(connection, batch.size(), division, key);
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

    /** The table, as the statement names it. */
    String table() {
        return division.table();
    }

    /** Whether this is where an interrupted attempt may go on. */
    boolean fits(BatchPlace begun) {
        return begun.table().equals(division.table()) && begun.key().size() == key.size();
    }

    /**
     * Where the next portion ends; nothing when it is the last.
     *
     * @param low where the one before it ended; nothing for the first
     */
    Optional<List<String>> end(Optional<List<String>> low) throws SQLException {
        return Sql.unprepared(connection, division.last(key, low, size), key.size());
    }

    /** The statement for the rows of one portion. */
    String portion(Optional<List<String>> low, Optional<List<String>> high) {
        return division.between(key, low, high);
    }

    /** How many rows behind this place the planner expects the statement to meet. */
    long expected(Optional<List<String>> low) throws SQLException {
        return Sql.expectedRows(connection, division.rest(key, low)).orElse(0);
    }
}
