package dev.aludel;

import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.Step;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The upper ends of a part of the history that holds all that it stands on. */
final class Tips {

    private Tips() {}

    /** Those that no other one of the part stands on. */
    static List<String> of(RevisionGraph graph, Collection<Header> part) {
        var below = new HashSet<String>();
        for (Header each : part) {
            below.addAll(each.down());
            below.addAll(Listing.ids(graph.dependencies(each.id())));
        }
        return part.stream().map(Header::id).filter(id -> !below.contains(id)).toList();
    }

    /** The rows that steps leave in the version table. */
    static Set<String> after(List<Step> steps, Set<String> before) {
        return steps.isEmpty() ? before : steps.get(steps.size() - 1).after();
    }
}
