package dev.aludel.scratch;

import dev.aludel.catalog.Contents;
import dev.aludel.scratch.RowDifference.ColumnDifference;
import dev.aludel.scratch.RowDifference.Value;
import dev.aludel.scratch.RowDifference.Varies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares what two orders leave in one table, whatever the order of its rows, without taking for a difference what is
 * another one whenever the same order runs again: the time, chance, a new UUID.
 *
 * <p>Each order has run once or more. Whatever is looked at, a column or whole rows, the orders meet in it when some run
 * of the one leaves the same as some run of the other, or when both leave something else each time. A column that varies
 * and in which they meet is left out of the rows. One that varies in one order only, and never comes to what the other
 * order leaves, is a difference: there a branch finds what it fills in filled already.
 *
 * <p>Rows are told apart by the primary key, unless it varies itself.
 */
final class TableComparison {

    /** Numbers in their order, and no two texts alike. */
    private static final Comparator<String> SHORT_FIRST =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private final List<Contents> one;
    private final List<Contents> other;
    private final List<String> columns;
    private final List<String> key;
    private final Set<List<String>> shared;

    /** A part of what a table holds, in a form in which equal means equal. */
    private interface Look extends Function<Contents, List<String>> {}

    /**
     * @param one the table after each run of the first order
     * @param other the same of the other one
     */
    TableComparison(List<Contents> one, List<Contents> other) {
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

    Optional<RowDifference> difference() {
        if (cross(rows(columns))) {
            return Optional.empty();
        }
        List<String> rest = columns.stream()
                .filter(column ->
                        !meet(column(column)) || !varies(one, column(column)) && !varies(other, column(column)))
                .toList();
        if (meet(rows(rest)) && rest.stream().allMatch(column -> meet(column(column)))) {
            return Optional.empty();
        }
        return Optional.of(key.isEmpty() ? ofRows(rest) : byKey(rest));
    }

    private Stream<Contents> runs() {
        return Stream.concat(one.stream(), other.stream());
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
        return run -> projected(run, some).stream()
                .map(TableComparison::joined)
                .sorted()
                .toList();
    }

    /** The column in the rows that both orders leave; where nothing tells them apart, in all of them. */
    private Look column(String column) {
        List<String> some = Stream.concat(key.stream(), Stream.of(column)).toList();
        return run -> projected(run, some).stream()
                .filter(row -> key.isEmpty() || shared.contains(row.subList(0, key.size())))
                .map(TableComparison::joined)
                .sorted()
                .toList();
    }

    /** No text of PostgreSQL has the character that joins them. */
    private static String joined(List<String> values) {
        return String.join("\0", values);
    }

    private static List<List<String>> projected(Contents run, List<String> some) {
        int[] places = some.stream().mapToInt(run.columns()::indexOf).toArray();
        return run.rows().stream()
                .map(row -> IntStream.of(places).mapToObj(row::get).toList())
                .toList();
    }

    private RowDifference byKey(List<String> rest) {
        Map<String, List<String>> before = byKey(one.get(0), rest);
        Map<String, List<String>> after = byKey(other.get(0), rest);
        var left = new ArrayList<List<String>>();
        var right = new ArrayList<List<String>>();
        before.forEach((told, row) -> {
            if (after.containsKey(told)) {
                left.add(row);
                right.add(after.get(told));
            }
        });
        return new RowDifference(
                one.get(0).kind(),
                one.get(0).name(),
                differing(rest, left, right),
                without(before, after, rest),
                without(after, before, rest));
    }

    private Map<String, List<String>> byKey(Contents run, List<String> rest) {
        var byKey = new TreeMap<String, List<String>>(SHORT_FIRST);
        List<List<String>> keys = projected(run, key);
        List<List<String>> rows = projected(run, rest);
        for (int i = 0; i < rows.size(); i++) {
            byKey.put(joined(keys.get(i)), rows.get(i));
        }
        return byKey;
    }

    private List<List<Value>> without(
            Map<String, List<String>> rows, Map<String, List<String>> others, List<String> rest) {
        return rows.entrySet().stream()
                .filter(row -> !others.containsKey(row.getKey()))
                .map(row -> values(rest, row.getValue()).stream()
                        .filter(value -> key.contains(value.column()))
                        .toList())
                .toList();
    }

    /** Rows that nothing tells apart are paired by the columns that do not differ, where that goes up. */
    private RowDifference ofRows(List<String> rest) {
        List<List<String>> gone = minus(one.get(0), other.get(0), rest);
        List<List<String>> come = minus(other.get(0), one.get(0), rest);
        List<Integer> same = IntStream.range(0, rest.size())
                .filter(i -> sorted(gone, List.of(i)).equals(sorted(come, List.of(i))))
                .boxed()
                .toList();
        List<List<String>> left = sortedBy(gone, same);
        List<List<String>> right = sortedBy(come, same);
        boolean paired = same.size() < rest.size() && sorted(gone, same).equals(sorted(come, same));
        return new RowDifference(
                one.get(0).kind(),
                one.get(0).name(),
                paired ? differing(rest, left, right) : List.of(),
                paired ? List.of() : gone.stream().map(row -> values(rest, row)).toList(),
                paired ? List.of() : come.stream().map(row -> values(rest, row)).toList());
    }

    private static List<List<String>> minus(Contents from, Contents what, List<String> some) {
        var left = new HashMap<List<String>, Integer>();
        projected(what, some).forEach(row -> left.merge(row, 1, Integer::sum));
        return projected(from, some).stream()
                .filter(row -> left.merge(row, -1, Integer::sum) < 0)
                .sorted(Comparator.comparing(TableComparison::joined, SHORT_FIRST))
                .toList();
    }

    private static List<List<String>> sortedBy(List<List<String>> rows, List<Integer> places) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> at(row, places)))
                .toList();
    }

    private static List<String> sorted(List<List<String>> rows, List<Integer> places) {
        return rows.stream().map(row -> at(row, places)).sorted().toList();
    }

    private static String at(List<String> row, List<Integer> places) {
        return joined(places.stream().map(row::get).toList());
    }

    /** @param right in the order of the left rows */
    private List<ColumnDifference> differing(List<String> rest, List<List<String>> left, List<List<String>> right) {
        var differing = new ArrayList<ColumnDifference>();
        for (int i = 0; i < rest.size(); i++) {
            int place = i;
            int[] rows = IntStream.range(0, left.size())
                    .filter(row ->
                            !left.get(row).get(place).equals(right.get(row).get(place)))
                    .toArray();
            if (rows.length > 0) {
                differing.add(new ColumnDifference(
                        rest.get(i),
                        rows.length,
                        left.get(rows[0]).get(i),
                        right.get(rows[0]).get(i),
                        varying(column(rest.get(i)))));
            }
        }
        return differing;
    }

    private Varies varying(Look look) {
        return varies(one, look) ? Varies.FROM : varies(other, look) ? Varies.TO : Varies.NEITHER;
    }

    private static List<Value> values(List<String> columns, List<String> row) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> new Value(columns.get(i), row.get(i)))
                .toList();
    }
}
