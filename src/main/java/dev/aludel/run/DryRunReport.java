package dev.aludel.run;

import dev.aludel.revision.Step;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a dry run has found out.
 *
 * @param steps the steps that a run would go, in order
 * @param tried the statements, in order, up to the first that failed
 * @param reached how many of the steps were tried, at least in part
 * @param moved the sequences that are further than before, since they do not roll back or somebody else uses
 *     them
 * @param rows the rows of the version table, before and after
 */
public record DryRunReport(
        List<Step> steps, List<Tried> tried, int reached, List<String> moved, SortedSet<String> rows) {

    public DryRunReport {
        steps = List.copyOf(steps);
        tried = List.copyOf(tried);
        moved = List.copyOf(moved);
        rows = Collections.unmodifiableSortedSet(new TreeSet<>(rows));
    }
}
