package dev.aludel.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which branches a revision lies on. A label spreads from its revision to all descendants, not across dependencies, and
 * down to the branch point or merge point that the branch leaves from, which is not part of it.
 */
final class Labels {

    private final Links links;
    private final List<SortedSet<String>> labels = new ArrayList<>();

    Labels(Links links) {
        this.links = links;
        for (int i = 0; i < links.size(); i++) {
            labels.add(Collections.emptySortedSet());
        }
        for (int i = 0; i < links.size(); i++) {
            for (String label : links.header(i).branchLabels()) {
                spread(label, i);
            }
        }
    }

    private void spread(String label, int revision) {
        links.descendantsInLineage(Links.only(revision)).stream().forEach(i -> add(label, i));
        int at = revision;
        while (!isFork(at)) {
            add(label, at);
            if (links.down(at).length == 0) {
                return;
            }
            at = links.down(at)[0];
        }
    }

    private boolean isFork(int revision) {
        return links.after(revision).length > 1 || links.down(revision).length > 1;
    }

    private void add(String label, int revision) {
        if (labels.get(revision).isEmpty()) {
            labels.set(revision, new TreeSet<>());
        }
        labels.get(revision).add(label);
    }

    SortedSet<String> of(int revision) {
        return Collections.unmodifiableSortedSet(labels.get(revision));
    }
}
