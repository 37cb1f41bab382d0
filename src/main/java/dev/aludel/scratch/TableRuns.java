package dev.aludel.scratch;

import dev.aludel.catalog.Contents;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What two orders leave in one table, each time that they run.
 *
 * <p>Whatever is looked at, a column or whole rows, the orders meet in it when some run of the one leaves the same as some
 * run of the other, or when both leave something else each time. A column that varies and in which they meet is masked:
 * all that counts of it is where it is null.
 */
final class TableRuns {

    private static final String NULL = "NULL";

    /** What a masked value is read as. No literal is empty. */
    static final String MASK = "";

    private final List<Contents> one;
    private final List<Contents> other;
    private final List<String> columns;
    private final List<String> key;
    private final Set<List<String>> shared;
    private final Set<String> masked = new HashSet<>();

    /** A part of what a table holds, in a form in which equal means equal. */
    private interface Look extends Function<Contents, List<String>> {}

    /**
     * @param one the table after each run of the first order
     * @param other the same of the other one
     */
    TableRuns(List<Contents> one, List<Contents> other) {
        this.one = one;
        this.other = other;
        this.columns = one.get(0).columns().stream()
                .filter(column -> runs().allMatch(run -> run.columns().contains(column)))
                .toList();
        List<String> primary = one.get(0).key();
        boolean told = !primary.isEmpty()
                && runs().allMatch(run -> run.key().equals(primary))
                && !varies(one, rows(primary))
                && !varies(other, rows(primary));
        this.key = told ? primary : List.of();
        this.shared = new HashSet<>(projected(one.get(0), key));
        shared.retainAll(new HashSet<>(projected(other.get(0), key)));
    }

    private Stream<Contents> runs() {
        return Stream.concat(one.stream(), other.stream());
    }

    /** The columns that all runs have. */
    List<String> columns() {
        return columns;
    }

    /** The primary key; empty when there is none that tells rows apart in all runs. */
    List<String> key() {
        return key;
    }

    /** Whether the orders differ in no more than what varies. */
    boolean meet() {
        if (cross(rows(columns))) {
            return true;
        }
        masked.addAll(columns.stream()
                .filter(column ->
                        meet(column(column)) && (varies(one, column(column)) || varies(other, column(column))))
                .toList());
        return meet(rows(columns)) && columns.stream().allMatch(column -> meet(column(column)));
    }

    /** The rows that the first order left when it ran first, with what varies masked. */
    List<List<String>> before(List<String> some) {
        return projected(one.get(0), some);
    }

    /** The same of the other order. */
    List<List<String>> after(List<String> some) {
        return projected(other.get(0), some);
    }

    /** Whether the column is another one each time that the first order runs. */
    boolean variesBefore(String column) {
        return varies(one, column(column));
    }

    /** The same of the other order. */
    boolean variesAfter(String column) {
        return varies(other, column(column));
    }

    private boolean meet(Look look) {
        return cross(look) || varies(one, look) && varies(other, look);
    }

    /** Whether some run of the one order leaves the same as some run of the other. */
    private boolean cross(Look look) {
        var left = one.stream().map(look).toList();
        return other.stream().map(look).anyMatch(left::contains);
    }

    private static boolean varies(List<Contents> runs, Look look) {
        return runs.stream().map(look).distinct().count() > 1;
    }

    private Look rows(List<String> some) {
        return run ->
                projected(run, some).stream().map(TableRuns::joined).sorted().toList();
    }

    /** The column in the rows that both orders leave; where nothing tells them apart, in all of them. */
    private Look column(String column) {
        List<String> some = Stream.concat(key.stream(), Stream.of(column)).toList();
        return run -> projected(run, some).stream()
                .filter(row -> key.isEmpty() || shared.contains(row.subList(0, key.size())))
                .map(TableRuns::joined)
                .sorted()
                .toList();
    }

    /** One text for a row. No text of PostgreSQL has the character that joins its values. */
    static String joined(List<String> values) {
        return String.join("\0", values);
    }

    private List<List<String>> projected(Contents run, List<String> some) {
        int[] places = some.stream().mapToInt(run.columns()::indexOf).toArray();
        List<Boolean> hidden = some.stream().map(masked::contains).toList();
        return run.rows().stream()
                .map(row -> IntStream.range(0, places.length)
                        .mapToObj(i -> hidden.get(i) && !row.get(places[i]).equals(NULL) ? MASK : row.get(places[i]))
                        .toList())
                .toList();
    }
}
