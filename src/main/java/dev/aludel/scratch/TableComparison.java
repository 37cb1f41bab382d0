package dev.aludel.scratch;

import dev.aludel.catalog.Contents;
import dev.aludel.scratch.RowDifference.ColumnDifference;
import dev.aludel.scratch.RowDifference.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Compares what two orders leave in one table, whatever the order of its rows, without taking for a difference what is
 * another one whenever the same order runs again: the time, chance, a new UUID. What is another one in one order only,
 * and never comes to what the other order leaves, is a difference: there a branch finds what it fills in filled already.
 *
 * <p>Rows are told apart by the primary key, unless it varies itself.
 */
final class TableComparison {

    /** Numbers in their order, and no two texts alike. */
    private static final Comparator<String> SHORT_FIRST =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private final String kind;
    private final String name;
    private final TableRuns runs;
    private final List<String> columns;

    /**
     * @param one the table after each run of the first order
     * @param other the same of the other one
     */
    TableComparison(List<Contents> one, List<Contents> other) {
        this.kind = one.get(0).kind();
        this.name = one.get(0).name();
        this.runs = new TableRuns(one, other);
        this.columns = runs.columns();
    }

    Optional<RowDifference> difference() {
        if (runs.meet()) {
            return Optional.empty();
        }
        return Optional.of(runs.key().isEmpty() ? ofRows() : byKey());
    }

    private RowDifference byKey() {
        Map<String, List<String>> before = byKey(runs.before(runs.key()), runs.before(columns));
        Map<String, List<String>> after = byKey(runs.after(runs.key()), runs.after(columns));
        var left = new ArrayList<List<String>>();
        var right = new ArrayList<List<String>>();
        before.forEach((told, row) -> {
            if (after.containsKey(told)) {
                left.add(row);
                right.add(after.get(told));
            }
        });
        return new RowDifference(kind, name, differing(left, right), without(before, after), without(after, before));
    }

    private static Map<String, List<String>> byKey(List<List<String>> keys, List<List<String>> rows) {
        var byKey = new TreeMap<String, List<String>>(SHORT_FIRST);
        for (int i = 0; i < rows.size(); i++) {
            byKey.put(TableRuns.joined(keys.get(i)), rows.get(i));
        }
        return byKey;
    }

    private List<List<Value>> without(Map<String, List<String>> rows, Map<String, List<String>> others) {
        return rows.entrySet().stream()
                .filter(row -> !others.containsKey(row.getKey()))
                .map(row -> values(row.getValue()).stream()
                        .filter(value -> runs.key().contains(value.column()))
                        .toList())
                .toList();
    }

    /** Rows that nothing tells apart are paired by the columns that do not differ, where that goes up. */
    private RowDifference ofRows() {
        List<List<String>> gone = minus(runs.before(columns), runs.after(columns));
        List<List<String>> come = minus(runs.after(columns), runs.before(columns));
        List<Integer> same = IntStream.range(0, columns.size())
                .filter(i -> sorted(gone, List.of(i)).equals(sorted(come, List.of(i))))
                .boxed()
                .toList();
        List<List<String>> left = sortedBy(gone, same);
        List<List<String>> right = sortedBy(come, same);
        boolean paired = same.size() < columns.size() && sorted(gone, same).equals(sorted(come, same));
        return new RowDifference(
                kind,
                name,
                paired ? differing(left, right) : List.of(),
                paired ? List.of() : gone.stream().map(row -> values(row)).toList(),
                paired ? List.of() : come.stream().map(row -> values(row)).toList());
    }

    private static List<List<String>> minus(List<List<String>> from, List<List<String>> what) {
        var left = new HashMap<List<String>, Integer>();
        what.forEach(row -> left.merge(row, 1, Integer::sum));
        return from.stream()
                .filter(row -> left.merge(row, -1, Integer::sum) < 0)
                .sorted(Comparator.comparing(TableRuns::joined, SHORT_FIRST))
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
        return TableRuns.joined(places.stream().map(row::get).toList());
    }

    /** @param right in the order of the left rows */
    private List<ColumnDifference> differing(List<List<String>> left, List<List<String>> right) {
        var differing = new ArrayList<ColumnDifference>();
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            int[] rows = IntStream.range(0, left.size())
                    .filter(row ->
                            !left.get(row).get(place).equals(right.get(row).get(place)))
                    .toArray();
            if (rows.length > 0) {
                differing.add(new ColumnDifference(
                        columns.get(i),
                        rows.length,
                        shown(left.get(rows[0]).get(i), runs.variesBefore(columns.get(i))),
                        shown(right.get(rows[0]).get(i), runs.variesAfter(columns.get(i)))));
            }
        }
        return differing;
    }

    private static Optional<String> shown(String literal, boolean varies) {
        return varies || literal.equals(TableRuns.MASK) ? Optional.empty() : Optional.of(literal);
    }

    private List<Value> values(List<String> row) {
        return IntStream.range(0, columns.size())
                .filter(i -> !row.get(i).equals(TableRuns.MASK))
                .mapToObj(i -> new Value(columns.get(i), row.get(i)))
                .toList();
    }
}
