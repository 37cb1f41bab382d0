package dev.aludel.scratch;

import dev.aludel.catalog.Contents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what two orders leave in the tables that both leave; what only one of them leaves is in the catalog. */
final class RowComparison {

    private RowComparison() {}

    /**
     * What differs.
     *
     * @param one what the first order has left, each time that it ran
     * @param other what the other one has left, each time
     */
    static List<RowDifference> between(List<List<Contents>> one, List<List<Contents>> other) {
        List<Map<String, Contents>> before =
                one.stream().map(RowComparison::byName).toList();
        List<Map<String, Contents>> after =
                other.stream().map(RowComparison::byName).toList();
        var differences = new ArrayList<RowDifference>();
        for (String name : before.get(0).keySet()) {
            List<Contents> left = named(name, before);
            List<Contents> right = named(name, after);
            if (left.size() == one.size() && right.size() == other.size()) {
                new TableComparison(left, right).difference().ifPresent(differences::add);
            }
        }
        return differences;
    }

    private static List<Contents> named(String name, List<Map<String, Contents>> runs) {
        return runs.stream()
                .filter(run -> run.containsKey(name))
                .map(run -> run.get(name))
                .toList();
    }

    private static Map<String, Contents> byName(List<Contents> contents) {
        var byName = new TreeMap<String, Contents>();
        contents.forEach(each -> byName.put(each.kind() + " " + each.name(), each));
        return byName;
    }
}
