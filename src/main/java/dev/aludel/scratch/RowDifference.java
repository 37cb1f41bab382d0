package dev.aludel.scratch;

import java.util.List;
import java.util.Optional;

/**
 * A table, materialized view or sequence that holds something else in another order.
 *
 * @param kind {@code rows of table}, {@code rows of materialized view} or {@code position of sequence}
 * @param name the object
 * @param columns the columns that differ in rows that are there in both orders
 * @param gone the rows that only the first order leaves
 * @param come the rows that only the other one leaves
 */
public record RowDifference(
        String kind, String name, List<ColumnDifference> columns, List<List<Value>> gone, List<List<Value>> come) {

    public RowDifference {
        columns = List.copyOf(columns);
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /**
     * A column that differs.
     *
     * @param column its name
     * @param rows in how many rows
     * @param from its value after the first order in one of them, as a literal; none when it is another one each time
     *     that the order runs
     * @param to its value after the other one
     */
    public record ColumnDifference(String column, int rows, Optional<String> from, Optional<String> to) {}

    /** A value in a row, as a literal; of a table with a primary key only those of the key. */
    public record Value(String column, String literal) {}
}
