package dev.aludel.run;

import dev.aludel.revision.Step;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a run has done.
 *
 * @param steps the steps that are done, in order
 * @param before the rows of the version table before it
 * @param after the rows after it
 */
public record RunReport(List<Step> steps, SortedSet<String> before, SortedSet<String> after) {

    public RunReport {
        steps = List.copyOf(steps);
        before = Collections.unmodifiableSortedSet(new TreeSet<>(before));
        after = Collections.unmodifiableSortedSet(new TreeSet<>(after));
    }
}
