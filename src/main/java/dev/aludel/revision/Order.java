package dev.aludel.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The one order in which revisions run, whatever part of the graph is asked for: every revision after its
 * down-revisions and dependencies.
 *
 * <p>It is the order in which a depth-first walk leaves the revisions, so that a branch runs in one piece: the walk
 * starts at the heads and goes down, last id and last parent first. This is the order that Alembic gives for graphs
 * without ties. A step back to a revision that the walk is still in is a cycle. The walk keeps its own stack: a line of
 * ten thousand revisions must not need one of the machine's.
 */
final class Order {

    private final Links links;
    private final IntFunction<int[]> edges;
    private final boolean dependencies;
    private final BitSet entered = new BitSet();
    private final BitSet left = new BitSet();
    private final List<Integer> order = new ArrayList<>();
    private final int[] path;
    private final int[] untried;

    private Order(Links links, IntFunction<int[]> edges, boolean dependencies) {
        this.links = links;
        this.edges = edges;
        this.dependencies = dependencies;
        this.path = new int[links.size()];
        this.untried = new int[links.size()];
    }

    /** All revisions, parents first; refuses cycles. */
    static List<Integer> of(Links links) {
        // A cycle of down-revisions alone is the plainer thing to say, so it is looked for first.
        new Order(links, links::down, false).walk();
        return new Order(links, links::before, true).walk();
    }

    private List<Integer> walk() {
        BitSet heads = links.effectiveHeads();
        for (int head = heads.length() - 1; head >= 0; head = heads.previousSetBit(head - 1)) {
            walkFrom(head);
        }
        // What no head leads to is on a cycle or below one.
        for (int rest = left.nextClearBit(0); rest < links.size(); rest = left.nextClearBit(rest)) {
            walkFrom(rest);
        }
        return List.copyOf(order);
    }

    private void walkFrom(int start) {
        int depth = enter(start, 0);
        while (depth > 0) {
            int at = path[depth - 1];
            if (untried[at] == 0) {
                left.set(at);
                order.add(at);
                depth--;
                continue;
            }
            int next = edges.apply(at)[--untried[at]];
            if (!entered.get(next)) {
                depth = enter(next, depth);
            } else if (!left.get(next)) {
                throw Links.refuse(new GraphFault.Cycle(cycle(next, depth), dependencies));
            }
        }
    }

    private int enter(int revision, int depth) {
        if (entered.get(revision)) {
            return depth;
        }
        entered.set(revision);
        untried[revision] = edges.apply(revision).length;
        path[depth] = revision;
        return depth + 1;
    }

    /** The part of the path from the revision that was met again, beginning with its least id. */
    private List<Place> cycle(int metAgain, int depth) {
        int start = 0;
        while (path[start] != metAgain) {
            start++;
        }
        int least = start;
        for (int i = start; i < depth; i++) {
            least = path[i] < path[least] ? i : least;
        }
        var cycle = new ArrayList<Place>();
        int length = depth - start;
        for (int i = 0; i < length; i++) {
            cycle.add(links.place(path[start + (least - start + i) % length]));
        }
        return cycle;
    }
}
