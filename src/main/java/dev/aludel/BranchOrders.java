package dev.aludel;

import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.Step;
import dev.aludel.scratch.BranchTrial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The orders in which branches are tried, from the history that all of them stand on.
 *
 * <p>They are the rotations of the given order, and those of its reverse. Of two branches these are both orders, of three
 * all six; of n they are 2n, in which any three branches come in each of their orders. What a branch depends on runs
 * before it in any case, so no order is tried that the graph forbids; of orders that come to the same steps one is.
 */
final class BranchOrders {

    private final RevisionGraph graph;
    private final Optional<String> merge;
    private final List<String> heads;
    private final List<Step> common;
    private final Map<List<String>, List<List<Step>>> legs = new LinkedHashMap<>();

    /**
     * @param heads the heads of the branches
     * @param merge the merge that runs after all of them, when it does something
     */
    BranchOrders(RevisionGraph graph, List<String> heads, Optional<String> merge) {
        this.graph = graph;
        this.heads = heads;
        this.merge = merge;
        this.common = graph.upgrade(Tips.of(graph, shared()), Set.of());
        Set<List<String>> known = new HashSet<>();
        for (List<String> order : rotations()) {
            List<List<Step>> steps = legs(order);
            if (known.add(flat(steps).stream().map(step -> step.revision().id()).toList())) {
                legs.put(order, steps);
            }
        }
    }

    private Set<Header> shared() {
        var shared = new LinkedHashSet<>(graph.ancestors(List.of(heads.get(0))));
        heads.forEach(head -> shared.retainAll(new HashSet<>(graph.ancestors(List.of(head)))));
        return shared;
    }

    private List<List<String>> rotations() {
        var rotations = new LinkedHashSet<List<String>>();
        var reverse = new ArrayList<>(heads);
        Collections.reverse(reverse);
        for (List<String> order : List.of(heads, reverse)) {
            for (int i = 0; i < order.size(); i++) {
                var rotated = new ArrayList<>(order);
                Collections.rotate(rotated, -i);
                rotations.add(List.copyOf(rotated));
            }
        }
        return List.copyOf(rotations);
    }

    private List<List<Step>> legs(List<String> order) {
        var steps = new ArrayList<List<Step>>();
        Set<String> rows = Tips.after(common, Set.of());
        for (String head : Stream.concat(order.stream(), merge.stream()).toList()) {
            List<Step> leg = graph.upgrade(head, rows);
            rows = Tips.after(leg, rows);
            steps.add(leg);
        }
        return steps;
    }

    /** The branches, as the trial wants them. */
    BranchTrial.Branches branches() {
        return new BranchTrial.Branches(
                common,
                legs.entrySet().stream()
                        .map(each -> new BranchTrial.Order(each.getValue(), back(each.getKey())))
                        .toList(),
                heads.stream().map(this::alone).toList());
    }

    /** What takes the first branch back before the others: the way up of the reverse order, backwards. */
    private List<Step> back(List<String> order) {
        var reverse = new ArrayList<>(order);
        Collections.reverse(reverse);
        return Step.back(flat(legs(reverse)));
    }

    private BranchTrial.Order alone(String head) {
        List<Step> up = graph.upgrade(head, Tips.after(common, Set.of()));
        return new BranchTrial.Order(List.of(up), Step.back(up));
    }

    private static List<Step> flat(List<List<Step>> legs) {
        return legs.stream().flatMap(List::stream).toList();
    }

    List<String> heads() {
        return heads;
    }

    /** The orders that are tried, each as its heads. */
    List<List<String>> orders() {
        return List.copyOf(legs.keySet());
    }

    /** Which revision to put on top of another branch, so that this one stands there with all that it has of its own. */
    Optional<String> lowest(String head) {
        return graph.upgrade(head, Tips.after(common, Set.of())).stream()
                .map(step -> step.revision().id())
                .findFirst();
    }
}
