package dev.aludel.revision;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which branches a revision lies on. A label spreads from its revision to all descendants, not across dependencies, and
 * down to the branch point or merge point that the branch leaves from, which is not part of it. This is asked for one
 * revision at a time, so that a graph with many labels need not be filled with them.
 */
final class Labels {

    private final Links links;

    Labels(Links links) {
        this.links = links;
    }

    SortedSet<String> of(int revision) {
        var labels = new TreeSet<String>();
        links.ancestorsInLineage(Links.only(revision)).stream().forEach(below -> addAll(labels, below));
        // The branch whose label stands further up: up to there nothing may fork.
        int at = revision;
        while (!isFork(at) && links.up(at).length > 0) {
            at = links.up(at)[0];
            if (!isFork(at)) {
                addAll(labels, at);
            }
        }
        return Collections.unmodifiableSortedSet(labels);
    }

    private void addAll(SortedSet<String> labels, int revision) {
        labels.addAll(links.header(revision).branchLabels());
    }

    private boolean isFork(int revision) {
        return links.after(revision).length > 1 || links.down(revision).length > 1;
    }
}
